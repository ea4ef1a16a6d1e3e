// The workflow of updates as one table: who may move an update from where to where, and what that takes. It is data:
// decide.ts reads it, the diagram in docs/workflow.md is generated from it, and nothing else knows an arrow.
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
  to: UpdateState
  /** Where it stays while required reviewers have not signed. */
  meanwhile?: UpdateState
  /** Any one of these. */
  who: readonly WhoName[]
  /** All of these. */
  required: readonly RequiredName[]
  /** What becomes of the signatures of this round: a new one is added, all are cleared, or they stay. */
  signOffs: 'add' | 'clear' | 'keep'
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
    required: ['complete-update', 'reviewers-can-sign', 'requirements-met'],
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
]

const rows = new Map(transitions.map((row) => [row.action, row]))

/** The row of an action. */
export function transitionOf(action: UpdateAction): Transition {
  const row = rows.get(action)
  if (row === undefined) throw new Error(`cms/workflow/transitions.ts has no row for "${action}". Add one.`)
  return row
}
