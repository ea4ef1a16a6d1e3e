// What writing or resolving a comment answers, and the refusals that both share.
import type { Update } from '#cms/payload-types'
import type { Refused } from '#cms/workflow/decide'
import { isOpen, stateWords } from '#cms/workflow/states'
import { refused } from './action-result.ts'

export type CommentResult = { ok: true; commentId: string } | Refused

export const noAccount = refused(403, 'users', 'Your account is not active.', 'Ask an administrator.')

export const noSuchUpdate = refused(
  409,
  'updates',
  'There is no such update.',
  'Go back to the list of updates.',
)

/** Comments belong to the time in which people read; afterwards they are part of the record. */
export function closedProblem(update: Pick<Update, 'state' | 'title'>): Refused | undefined {
  const state = update.state ?? 'draft'
  if (isOpen(state)) return undefined
  return refused(
    409,
    'updates',
    `The update “${update.title}” is “${stateWords[state].label}”: its comments are part of the record.`,
    'Say it in a new update.',
  )
}
