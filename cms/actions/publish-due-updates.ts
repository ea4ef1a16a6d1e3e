// The clock's part: updates whose moment has come are published; one that cannot be is held back, saying why.
import type { Payload } from 'payload'
import { problemAsLine } from '#content-schema/problem'
import { holdUpdate } from './hold-update.ts'
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
    const published = await publishUpdate(payload, { ...move, input: {} })
    if (published.ok) {
      lines.push(`Published "${title}", as scheduled.`)
      continue
    }
    const reason = published.problems.map(problemAsLine).join('\n')
    const held = await holdUpdate(payload, { ...move, input: { reason } })
    lines.push(`${held.ok ? 'Held back' : 'Could not publish'} "${title}": ${reason}`)
  }
  return lines
}
