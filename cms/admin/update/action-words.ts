// What the admin asks before an action is taken, and what the action needs to be told.
import type { UpdateAction } from '#cms/workflow/transitions'

/** What a person enters for an action: a text that goes under that name, or a moment. */
export type ActionEntry = {
  name: 'comment' | 'reason' | 'at'
  label: string
  hint?: string
  required: boolean
}

export type ActionWords = {
  /** What the dialog says; without it the action is taken at once. */
  explains: string
  entry?: ActionEntry
  /** What a person chooses from before. */
  choice?: 'item' | 'set-aside' | 'replacement'
  /** Told when it is done. */
  done: string
  /** The button that most people look for. */
  main?: boolean
  /** The button that nobody should press by mistake. */
  grave?: boolean
}

/** Actions a person can take, in the order of their buttons. */
export const actionWords: Readonly<Record<Exclude<UpdateAction, 'hold'>, ActionWords>> = {
  approve: {
    explains:
      'You sign exactly the wording listed here. If anybody changes a word, your signature no longer counts.',
    entry: { name: 'comment', label: 'Comment', required: false },
    done: 'Signed.',
    main: true,
  },
  submit: {
    explains:
      'Its documents cannot be edited while the reviewers read them. You can withdraw it at any time.',
    done: 'Sent to the reviewers.',
    main: true,
  },
  publish: {
    explains: 'The handbook is built anew and all staff see the changes in a few moments.',
    done: 'Published. The handbook is being built.',
    main: true,
  },
  schedule: {
    explains: 'It goes out by itself at the moment you choose.',
    entry: {
      name: 'at',
      label: 'Date and time',
      required: true,
    },
    done: 'Scheduled.',
  },
  'request-changes': {
    explains: 'It goes back to its editors with your comment. Signatures given so far are cleared.',
    entry: { name: 'comment', label: 'What is to be changed', required: true },
    done: 'Sent back with your comment.',
  },
  withdraw: {
    explains: 'It becomes a draft again and its documents can be edited. Signatures are cleared.',
    entry: {
      name: 'reason',
      label: 'Reason',
      hint: 'Needed unless you started the update yourself.',
      required: false,
    },
    done: 'Withdrawn.',
  },
  remind: {
    explains: 'Reviewers who have not signed yet are told once more. This can be done once a day.',
    done: 'The reviewers have been told.',
  },
  'replace-reviewer': {
    explains:
      'Somebody else reads the update in the place of a reviewer who is away. Signatures of the others stay.',
    choice: 'replacement',
    entry: { name: 'reason', label: 'Reason', required: true },
    done: 'Replaced.',
  },
  'set-aside': {
    explains:
      'For an urgent correction of the same document: the draft is kept in this update, and the document returns to the published wording. Afterwards the draft is taken up again and its changes are merged.',
    choice: 'item',
    done: 'Set aside. The document can be corrected now.',
  },
  'take-up': {
    explains:
      'The changes of the draft are merged into the wording of today. Where both say something else, you choose.',
    choice: 'set-aside',
    done: 'Taken up again.',
  },
  'take-out': {
    explains: 'The document keeps its draft and can go out with another update.',
    choice: 'item',
    done: 'Taken out.',
  },
  revert: {
    explains:
      'This makes a new draft update that undoes only the lines this one changed. It needs approval like any other.',
    done: 'A new update that undoes this one is ready.',
  },
  discard: {
    explains:
      'Its documents go back to the published wording. What was drafted in it stays in their versions.',
    done: 'Discarded.',
  },
  'break-glass': {
    explains:
      'Only when waiting would do harm. Your name and reason stay on this update for ever, where everybody who edits sees them; the handbook says of no approval.',
    entry: {
      name: 'reason',
      label: 'Why can it not wait for a second person?',
      hint: 'At least a sentence.',
      required: true,
    },
    done: 'Published without a second person. The handbook is being built.',
    grave: true,
  },
}

/** The order of the buttons. */
export const actionOrder = Object.keys(actionWords) as readonly (keyof typeof actionWords)[]
