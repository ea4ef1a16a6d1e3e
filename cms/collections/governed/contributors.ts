// Who has written any of a document since it was last published. Kept by the gate, never taken from a client.
import type { PayloadRequest } from 'payload'

/** A person's key in histories: the collection and the id, so that two collections can never be confused. */
export function personKey(user: PayloadRequest['user']): string | undefined {
  return user === null || user === undefined ? undefined : `${user.collection}:${user.id}`
}

type Before = { _status?: 'draft' | 'published' | null; contributors?: (string | null)[] | null } | undefined

/** The contributors after this save: those of the draft so far, and the person saving. */
export function contributorsAfter(before: Before, req: PayloadRequest): string[] {
  const earlier = before === undefined || before._status === 'published' ? [] : (before.contributors ?? [])
  const now = personKey(req.user)
  return [...new Set([...earlier, now].filter((key) => key !== null && key !== undefined))]
}
