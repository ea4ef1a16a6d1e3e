// What is written later is later, whatever the clock says. Versions and histories are put in order by their times, by Payload too:
// after a clock was set back, a draft that had been answered with "saved" lay under the one before it and was not seen again.
import type { BaseDatabaseAdapter, CollectionSlug, Where } from 'payload'

/** Collections whose lines are read in the order of their times. */
const histories: readonly CollectionSlug[] = ['review-events', 'audit-events', 'review-comments']

type Newest = { docs: readonly Record<string, unknown>[] }

/** Gives a version, or a line of a history, a time just after the newest one's when the clock shows an earlier one. */
export function neverBackwards<Adapter extends BaseDatabaseAdapter>(adapter: Adapter): Adapter {
  const { create, createVersion, createGlobalVersion } = adapter
  const newest = { limit: 1, pagination: false } as const
  // Never the wording itself, which may be long.
  const version = { ...newest, sort: '-updatedAt', select: { updatedAt: true } } as const

  adapter.create = async (given) => {
    const { collection, data, req } = given
    if (!histories.includes(collection)) return create.call(adapter, given) as Promise<object>
    const before = await adapter.find({ ...newest, sort: '-createdAt', collection, ...withRequest(req) })
    const createdAt = laterThan(before, 'createdAt', new Date().toISOString())
    return create.call(adapter, { ...given, data: { ...data, createdAt } }) as Promise<object>
  }
  adapter.createVersion = async (given) => {
    const { collectionSlug: collection, parent, req } = given
    const where: Where = { parent: { equals: parent } }
    const before = await adapter.findVersions({ ...version, collection, where, ...withRequest(req) })
    return createVersion.call(adapter, notBefore(before, given)) as ReturnType<typeof createVersion<never>>
  }
  adapter.createGlobalVersion = async (given) => {
    const { globalSlug: global, req } = given
    const before = await adapter.findGlobalVersions({ ...version, global, ...withRequest(req) })
    return createGlobalVersion.call(adapter, notBefore(before, given)) as ReturnType<
      typeof createGlobalVersion<never>
    >
  }
  return adapter
}

/** An absent request is left out: the adapters' types tell it from an undefined one. */
function withRequest<Request>(req: Request | undefined): { req?: Request } {
  return req === undefined ? {} : { req }
}

function notBefore<Given extends { createdAt: string; updatedAt: string; versionData: object }>(
  newest: Newest,
  given: Given,
): Given {
  const updatedAt = laterThan(newest, 'updatedAt', given.updatedAt)
  if (updatedAt === given.updatedAt) return given
  const { versionData } = given
  return {
    ...given,
    updatedAt,
    // A version that is restored keeps the time at which it was first written.
    createdAt: given.createdAt === given.updatedAt ? updatedAt : given.createdAt,
    versionData: 'updatedAt' in versionData ? { ...versionData, updatedAt } : versionData,
  }
}

/** `now`, or a millisecond after the newest row when that is later. */
function laterThan({ docs: [row] }: Newest, field: 'createdAt' | 'updatedAt', now: string): string {
  const before = row?.[field]
  const time = before instanceof Date || typeof before === 'string' ? new Date(before).getTime() : NaN
  return time >= Date.parse(now) ? new Date(time + 1).toISOString() : now
}
