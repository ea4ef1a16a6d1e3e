// What writing or resolving a comment answers, and the refusals that both share.
import type { Payload } from 'payload'
import type { Update, User } from '#cms/payload-types'
import { holds, roles } from '#cms/access/roles'
import type { Refused } from '#cms/workflow/decide'
import { isOpen, stateWords } from '#cms/workflow/states'
import { refused } from './action-result.ts'

export type CommentResult = { ok: true; commentId: string } | Refused

/** The account behind a request as it is now, whatever the session says; undefined when it may no longer act. */
export async function readActiveAccount(payload: Payload, userId: string): Promise<User | undefined> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { equals: userId } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs.find((user) => holds(user, ...roles))
}

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
