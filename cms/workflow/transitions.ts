// The workflow of updates as one table: who may move an update from where to where, and what that takes. It is data:
// decide.ts reads it, the diagram in docs/workflow.md is generated from it, and nothing else knows an arrow. It is long
// because a table is read as a whole.
import type { RequiredName } from './required.ts'
import type { UpdateState } from './states.ts'
import type { WhoName } from './who.ts'

export const updateActions = [
  'submit',
  'request-changes',
  'approve',
  'withdraw',
  'schedule',
  'publish',
  'hold',
  'discard',
  'revert',
  'break-glass',
  'replace-reviewer',
  'remind',
  'take-out',
  'set-aside',
  'take-up',
] as const

export type UpdateAction = (typeof updateActions)[number]

/** One row of the table. */
export type Transition = {
  action: UpdateAction
  /** What people read: a button's label. */
  label: string
  /** As it stands in a sentence: "Only an editor can submit ...". */
  verb: string
  from: readonly UpdateState[]
  /** Where it goes; some actions leave it where it is. */
  to: UpdateState | 'stays'
  /** Where it stays while required reviewers have not signed. */
  meanwhile?: UpdateState
  /** Any one of these. */
  who: readonly WhoName[]
  /** All of these. */
  required: readonly RequiredName[]
  /** What becomes of the signatures of this round: one is added, all are cleared, they stay, or one person's goes. */
  signOffs: 'add' | 'clear' | 'keep' | 'without-replaced'
  /** What else happens, for those who carry it out and for the documentation. */
  effect?: string
}

/** Every row, in the order of an update's life. */
export const transitions: readonly Transition[] = [
  {
    action: 'submit',
    label: 'Send for approval',
    verb: 'submit it',
    from: ['draft', 'changes-requested'],
    to: 'in-review',
    who: ['editor'],
    required: ['complete-update', 'nothing-set-aside', 'reviewers-can-sign', 'requirements-met'],
    signOffs: 'clear',
    effect: 'A new round begins; its documents cannot be edited until it ends.',
  },
  {
    action: 'request-changes',
    label: 'Request changes',
    verb: 'request changes',
    from: ['in-review'],
    to: 'changes-requested',
    who: ['reviewer'],
    required: ['comment'],
    signOffs: 'clear',
  },
  {
    action: 'approve',
    label: 'Approve',
    verb: 'approve it',
    from: ['in-review'],
    to: 'approved',
    meanwhile: 'in-review',
    who: ['independent-reviewer'],
    required: ['hash-seen', 'not-signed-yet'],
    signOffs: 'add',
  },
  {
    action: 'withdraw',
    label: 'Withdraw',
    verb: 'withdraw it',
    from: ['in-review', 'approved', 'scheduled'],
    to: 'draft',
    who: ['its-editor', 'reviewer', 'admin'],
    required: ['reason-unless-own'],
    signOffs: 'clear',
  },
  {
    action: 'schedule',
    label: 'Schedule',
    verb: 'schedule it',
    from: ['approved'],
    to: 'scheduled',
    who: ['approver', 'admin'],
    required: ['future-moment'],
    signOffs: 'keep',
  },
  {
    action: 'publish',
    label: 'Publish now',
    verb: 'publish it',
    from: ['approved', 'scheduled'],
    to: 'published',
    who: ['approver', 'admin', 'clock'],
    required: ['moment-reached', 'current-release-stands', 'approval-stands', 'requirements-met'],
    signOffs: 'keep',
    effect: 'Content, history and one release row are written together or not at all.',
  },
  {
    action: 'hold',
    label: 'Hold back',
    verb: 'hold it back',
    from: ['scheduled'],
    to: 'approved',
    who: ['clock'],
    required: ['reason'],
    signOffs: 'keep',
    effect: 'Everybody concerned is told why it did not go out.',
  },
  {
    action: 'discard',
    label: 'Discard',
    verb: 'discard it',
    from: ['draft', 'changes-requested'],
    to: 'discarded',
    who: ['its-editor', 'admin'],
    required: [],
    signOffs: 'clear',
    effect: 'Its documents return to the published wording.',
  },
  {
    action: 'revert',
    label: 'Undo in a new update',
    verb: 'undo it',
    from: ['published'],
    to: 'published',
    who: ['editor'],
    required: [],
    signOffs: 'keep',
    effect: 'A new draft update undoes only the lines this one changed; this one stays as it is.',
  },
  {
    action: 'break-glass',
    label: 'Publish without a second person',
    verb: 'publish it without a second person',
    from: ['draft', 'in-review', 'changes-requested', 'approved'],
    to: 'published',
    who: ['admin'],
    required: [
      'current-release-stands',
      'sentence-as-reason',
      'complete-update',
      'nothing-set-aside',
      'requirements-met',
    ],
    signOffs: 'keep',
    effect:
      'It is marked for ever, on the update, in its history and in the audit; staff are told of no approval.',
  },
  {
    action: 'replace-reviewer',
    label: 'Replace a reviewer',
    verb: 'replace a reviewer',
    from: ['draft', 'in-review', 'changes-requested'],
    to: 'stays',
    who: ['admin'],
    required: ['has-reviewers', 'replacement-can-sign', 'reason'],
    signOffs: 'without-replaced',
    effect: 'The newcomer takes the place of the other, who must sign or is invited as they were.',
  },
  {
    action: 'remind',
    label: 'Remind the reviewers',
    verb: 'remind its reviewers',
    from: ['in-review'],
    to: 'stays',
    who: ['editor', 'admin'],
    required: ['not-reminded-today'],
    signOffs: 'keep',
    effect: 'Reviewers who have not signed are told once more.',
  },
  {
    action: 'take-out',
    label: 'Take a document out',
    verb: 'take a document out',
    from: ['draft', 'changes-requested'],
    to: 'stays',
    who: ['its-editor', 'admin'],
    required: ['has-items', 'one-of-its-items'],
    signOffs: 'keep',
    effect: 'The document keeps its draft and is in no update.',
  },
  {
    action: 'set-aside',
    label: 'Set a draft aside',
    verb: 'set a draft aside',
    from: ['draft', 'changes-requested'],
    to: 'stays',
    who: ['its-editor', 'admin'],
    required: ['has-items', 'one-of-its-items', 'a-change-of-published-wording'],
    signOffs: 'keep',
    effect: 'The document returns to the published wording and is free for an urgent correction.',
  },
  {
    action: 'take-up',
    label: 'Take a draft up again',
    verb: 'take a draft up again',
    from: ['draft', 'changes-requested'],
    to: 'stays',
    who: ['its-editor', 'admin'],
    required: ['something-set-aside', 'one-set-aside', 'document-is-free'],
    signOffs: 'keep',
    effect:
      'Its changes are merged into the wording of today; what was changed in both is asked about first.',
  },
]

const rows = new Map(transitions.map((row) => [row.action, row]))

/** The row of an action. */
export function transitionOf(action: UpdateAction): Transition {
  const row = rows.get(action)
  if (row === undefined) throw new Error(`cms/workflow/transitions.ts has no row for "${action}". Add one.`)
  return row
}
