// The clock's part: updates whose moment has come are published; one that cannot be is held back, saying why.
import { APIError, type Payload } from 'payload'
import { problemAsLine } from '#content-schema/problem'
import { holdUpdate } from './hold-update.ts'
import type { MoveRequest } from './move-update.ts'
import { publishUpdate } from './publish-update.ts'

/** Publishes what was scheduled for `now` or earlier, the earliest first. Returns a line for each, for the log. */
export async function publishDueUpdates(payload: Payload, now: Date): Promise<string[]> {
  const due = await payload.find({
    collection: 'updates',
    where: {
      and: [{ state: { equals: 'scheduled' } }, { scheduledFor: { less_than_equal: now.toISOString() } }],
    },
    sort: 'scheduledFor',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const lines: string[] = []
  for (const { id, title } of due.docs) {
    const move = { updateId: id, actor: 'clock' as const, now }
    const published = await publishOrSayWhyNot(payload, move)
    if (published.ok) {
      lines.push(`Published "${title}", as scheduled.`)
      continue
    }
    const { reason } = published
    const held = await holdUpdate(payload, { ...move, input: { reason } })
    lines.push(`${held.ok ? 'Held back' : 'Could not publish'} "${title}": ${reason}`)
  }
  return lines
}

/** Also what the gate or a document's own rules refuse is a reason: thrown on, it would keep all later updates waiting. */
async function publishOrSayWhyNot(
  payload: Payload,
  move: Omit<MoveRequest, 'input'>,
): Promise<{ ok: true } | { ok: false; reason: string }> {
  try {
    const published = await publishUpdate(payload, { ...move, input: {} })
    if (published.ok) return { ok: true }
    return { ok: false, reason: published.problems.map(problemAsLine).join('\n') }
  } catch (error) {
    if (error instanceof APIError && error.status < 500) return { ok: false, reason: error.message }
    throw error
  }
}
