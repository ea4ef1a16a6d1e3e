// The imports of a person that are not finished, for the start of the wizard and the dashboard.
import type { Payload } from 'payload'

export type Unfinished = { id: string; fileName: string; changedAt: string }

/** The latest first. */
export async function readUnfinished(payload: Payload, userId: string): Promise<Unfinished[]> {
  const { docs } = await payload.find({
    collection: 'imports',
    where: { owner: { equals: userId }, state: { equals: 'open' } },
    sort: '-updatedAt',
    limit: 20,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ id, fileName, updatedAt }) => ({ id, fileName, changedAt: updatedAt }))
}
