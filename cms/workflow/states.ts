// Where an update can stand on its way to the handbook, and the words people read for it. Nothing here moves anything.

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

export type UpdateState = (typeof updateStates)[number]

/** What a state is called on the screen, and what it means for the people concerned. */
export const stateWords: Readonly<Record<UpdateState, { label: string; meaning: string }>> = {
  draft: { label: 'Draft', meaning: 'Its documents are being written.' },
  'in-review': { label: 'In review', meaning: 'Its reviewers are reading it; nobody edits its documents.' },
  'changes-requested': {
    label: 'Changes requested',
    meaning: 'A reviewer asked for changes; its documents can be edited again.',
  },
  approved: { label: 'Approved', meaning: 'Every required reviewer has signed exactly this wording.' },
  scheduled: { label: 'Scheduled', meaning: 'Approved, and going out at a set moment.' },
  published: { label: 'Published', meaning: 'It has gone out to all staff.' },
  discarded: { label: 'Discarded', meaning: 'Given up; its documents went back to the published wording.' },
}

/** Whether the update can still move: neither published nor discarded. A document is in at most one open update. */
export function isOpen(state: UpdateState): boolean {
  return state !== 'published' && state !== 'discarded'
}
