// Who has written any of a document since it was last published. Kept by the gate, never taken from a client.
import type { PayloadRequest } from 'payload'

/** A person's key in histories: the collection and the id, so that two collections can never be confused. */
export function personKey(user: PayloadRequest['user']): string | undefined {
  return user === null || user === undefined ? undefined : `${user.collection}:${user.id}`
}

type Contributors = (string | null)[] | null | undefined

type Before = { _status?: 'draft' | 'published' | null; contributors?: Contributors } | undefined

const key = 'writersOfWordingTakenOver'

/**
 * Whoever restores an earlier version, or copies a draft, takes over the wording of those who wrote it: they count as
 * contributors of what this request saves.
 */
export function takeOverWordingOf(writers: Contributors, req: PayloadRequest): void {
  req.context[key] = (writers ?? []).filter((writer) => writer !== null)
}

const published = 'writesWordingThatIsPublished'

/** Runs `write`, which saves the published wording of a document once more: of that nobody is a contributor. */
export async function asPublishedWording(req: PayloadRequest, write: () => Promise<void>): Promise<void> {
  req.context[published] = true
  try {
    await write()
  } finally {
    req.context[published] = undefined
  }
}

/** The contributors after this save: those of the draft so far, those whose wording was taken over, and the person saving. */
export function contributorsAfter(before: Before, req: PayloadRequest): string[] {
  if (req.context[published] === true) return []
  const earlier = before === undefined || before._status === 'published' ? [] : (before.contributors ?? [])
  const takenOver = Array.isArray(req.context[key]) ? (req.context[key] as string[]) : []
  const now = personKey(req.user)
  return [...new Set([...earlier, ...takenOver, now].filter((one) => one !== null && one !== undefined))]
}
