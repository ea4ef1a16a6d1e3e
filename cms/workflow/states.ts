// The vocabulary of the workflow: where an update can stand on its way to the handbook, what can be done to it, and the
// words people read. Nothing here says who may do what; the table in transitions.ts does.

/** Every state of an update, from the first to the last. */
export const updateStates = [
  'draft',
  'in-review',
  'changes-requested',
  'approved',
  'scheduled',
  'published',
  'discarded',
] as const

/** Everything that can be done to an update. */
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

export type UpdateState = (typeof updateStates)[number]
export type UpdateAction = (typeof updateActions)[number]

/** What a state is called on the screen. */
export const stateLabels: Readonly<Record<UpdateState, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  'changes-requested': 'Changes requested',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  discarded: 'Discarded',
}

/** What a state means for the people concerned. */
export const stateMeanings: Readonly<Record<UpdateState, string>> = {
  draft: 'Its documents are being written.',
  'in-review': 'Its reviewers are reading it; nobody edits its documents.',
  'changes-requested': 'A reviewer asked for changes; its documents can be edited again.',
  approved: 'Every required reviewer has signed exactly this wording.',
  scheduled: 'Approved, and going out at a set moment.',
  published: 'It has gone out to all staff.',
  discarded: 'Given up; its documents went back to the published wording.',
}

/** The states in which an update and its documents can be edited. */
export const editableStates: readonly UpdateState[] = ['draft', 'changes-requested']

/** The states in which an update holds its documents: they are being read, or are signed as they are. */
export const holdingStates: readonly UpdateState[] = ['in-review', 'approved', 'scheduled']
