// Leases: of several processes, on one machine or on several, one holds a thing. It stands here because it must be decided
// by the database in one step, below the hooks: two that ask at once never both get it.
import type { Payload } from 'payload'
import type { Lease } from '#cms/payload-types'

/** What is held, by whom (a name that no other process has), and for how long without being renewed. */
export type LeaseRequest = { name: string; holder: string; seconds: number; now: Date }

/** Takes the lease, or renews one's own; false while somebody else holds it. Renew well before it runs out. */
export async function takeLease(payload: Payload, request: LeaseRequest): Promise<boolean> {
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
  if (standing.holder !== holder && Date.parse(standing.until) > now.getTime()) return false
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
