// Leases: of several processes, on one machine or on several, one holds a thing. It stands here because it must be decided
// by the database in one step, below the hooks: two that ask at once never both get it.
import type { Payload, Where } from 'payload'
import type { Lease } from '#cms/payload-types'

/** What is held, by whom (a name that no other process has), and for how long without being renewed. */
export type LeaseRequest = { name: string; holder: string; seconds: number; now: Date }

/** What a process that waits for a lease has seen of it; `since` is its own steady clock's, in milliseconds. */
export type LeaseWatch = { seen?: { holder: string; until: string; since: number } }

/**
 * Takes the lease, or renews one's own; false while somebody else holds it. Renew well before it runs out. Whoever waits for it
 * and asks again with the same `watch` also gets it once it was not renewed for its whole length, however far its end may lie in
 * the future: its holder may have ended while its clock was wrong.
 */
export async function takeLease(
  payload: Payload,
  request: LeaseRequest,
  watch: LeaseWatch = {},
): Promise<boolean> {
  const { name, holder, now } = request
  const until = new Date(now.getTime() + request.seconds * 1000).toISOString()
  const standing = await readLease(payload, name)
  if (standing === undefined)
    try {
      await payload.create({ collection: 'leases', data: { name, holder, until }, overrideAccess: true })
      return true
    } catch {
      // The name is unique: somebody was faster, or the database is away, which the next question brings to light.
      return (await readLease(payload, name))?.holder === holder
    }
  if (
    standing.holder !== holder &&
    Date.parse(standing.until) > now.getTime() &&
    !isSilent(standing, request, watch)
  )
    return false
  const taken = await payload.db.updateOne({
    collection: 'leases',
    // Only while it is as it was read.
    where: {
      and: [
        { name: { equals: name } },
        { holder: { equals: standing.holder } },
        { until: { equals: standing.until } },
      ],
    },
    data: { holder, until },
    ...(payload.db.name === 'sqlite' ? { options: { atomic: true } } : {}),
  })
  return taken !== null
}

/** Gives a lease back, so that the next one need not wait until it runs out. */
export async function endLease(payload: Payload, name: string, holder: string): Promise<void> {
  await payload.delete({
    collection: 'leases',
    where: { and: [{ name: { equals: name } }, { holder: { equals: holder } }] },
    overrideAccess: true,
  })
}

/** A condition for leases of this name that are held: they end after `now`, but not so late that no clock could have said so. */
export function heldLease(name: string, now: Date): Where {
  const believable = new Date(now.getTime() + mostAhead)
  return {
    and: [
      { name: { equals: name } },
      { until: { greater_than: now.toISOString() } },
      { until: { less_than: believable.toISOString() } },
    ],
  }
}

/** No lease is as long, and the clocks of two machines that work together differ by less, in milliseconds. */
const mostAhead = 5 * 60_000

function isSilent({ holder, until }: Lease, { seconds }: LeaseRequest, watch: LeaseWatch): boolean {
  const now = performance.now()
  if (watch.seen?.holder !== holder || watch.seen.until !== until) watch.seen = { holder, until, since: now }
  return now - watch.seen.since > seconds * 1_000
}

async function readLease(payload: Payload, name: string): Promise<Lease | undefined> {
  const { docs } = await payload.find({
    collection: 'leases',
    where: { name: { equals: name } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]
}
