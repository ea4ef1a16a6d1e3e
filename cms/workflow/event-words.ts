// What a step of the review history is called, for people who read it years later. Every action has its words.
import type { UpdateAction } from './transitions.ts'

/** Every step that is written down: those of the table, and an update that goes from one editor to another. */
export type EventName = UpdateAction | 'hand-over'

/** As a timeline, a list and a table say it. */
export const eventWords: Readonly<Record<EventName, string>> = {
  submit: 'Sent for approval',
  'request-changes': 'Changes requested',
  approve: 'Approved',
  withdraw: 'Withdrawn',
  schedule: 'Scheduled',
  publish: 'Published',
  hold: 'Held back',
  discard: 'Discarded',
  revert: 'Undone in a new update',
  'break-glass': 'Published without a second person',
  'replace-reviewer': 'Reviewer replaced',
  remind: 'Reviewers reminded',
  'take-out': 'Document taken out',
  'set-aside': 'Draft set aside',
  'take-up': 'Draft taken up again',
  'hand-over': 'Handed over to somebody else',
}
