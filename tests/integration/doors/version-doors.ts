// Doors by way of an earlier version: restoring it, asking for it, and saving it by hand.
import { everyDocument, type Attempt, type Door } from './door.ts'
import { isGlobal } from './world.ts'

type Status = 'draft' | 'published'

/** The oldest version of the document with this status, past all access. */
async function versionOf({ cms: { payload }, document: { kind, id } }: Attempt, status: Status) {
  const find = { sort: 'createdAt', limit: 1, depth: 0, overrideAccess: true } as const
  const has = { 'version._status': { equals: status } }
  const { docs } = isGlobal(kind)
    ? await payload.findGlobalVersions({ ...find, slug: kind, where: has })
    : await payload.findVersions({
        ...find,
        collection: kind,
        where: { and: [{ parent: { equals: id } }, has] },
      })
  return docs[0]?.id ?? 'no-such-version'
}

const versionsPath = ({ document: { kind } }: Attempt) =>
  isGlobal(kind) ? `/globals/${kind}/versions` : `/${kind}/versions`

const restoring = (['draft', 'published'] as const).flatMap((status) =>
  ['', '?draft=true', '?draft=false&overrideAccess=true'].map((query): Door => ({
    name: `restore a ${status} version${query}`,
    on: everyDocument,
    attempt: async (t) =>
      t.cms.rest('POST', `${versionsPath(t)}/${await versionOf(t, status)}${query}`, {
        as: t.as,
        body: { _status: 'published' },
      }),
  })),
)

const byTheLocalApi = [true, false].map((draft): Door => ({
  name: `restore by the Local API, draft ${String(draft)}`,
  on: everyDocument,
  by: ['nobody'],
  attempt: async (t) => {
    const id = await versionOf(t, 'published')
    const { kind } = t.document
    return isGlobal(kind)
      ? t.cms.payload.restoreGlobalVersion({ slug: kind, id, ...{ draft } })
      : t.cms.payload.restoreVersion({ collection: kind, id, draft })
  },
}))

const others: Door[] = [
  ...['PATCH', 'DELETE', 'PUT'].map((method): Door => ({
    name: `${method} of a version`,
    on: everyDocument,
    attempt: async (t) =>
      t.cms.rest(method, `${versionsPath(t)}/${await versionOf(t, 'draft')}`, {
        as: t.as,
        body: { version: { _status: 'published' }, _status: 'published' },
      }),
  })),
]

export const versionDoors: readonly Door[] = [...restoring, ...byTheLocalApi, ...others]
