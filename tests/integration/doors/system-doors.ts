// Doors of what only the system writes: history, releases, previews, comments, leases, imports and their documents.
import { inOneState, type Door } from './door.ts'
import { forged, writtenByTheSystem } from './facts.ts'

const systemRows = writtenByTheSystem.flatMap((slug): Door[] => {
  const body = {
    update: forged,
    action: 'approve',
    from: 'draft',
    to: 'approved',
    text: forged,
    state: 'live',
  }
  return [
    {
      name: `add to ${slug}`,
      where: inOneState,
      attempt: ({ cms, as }) => cms.rest('POST', `/${slug}`, { as, body }),
    },
    {
      name: `change ${slug}`,
      where: inOneState,
      attempt: ({ cms, as }) => cms.rest('PATCH', `/${slug}?where[id][exists]=true`, { as, body }),
    },
    {
      name: `delete from ${slug}`,
      where: inOneState,
      attempt: ({ cms, as }) => cms.rest('DELETE', `/${slug}?where[id][exists]=true`, { as }),
    },
    ...['PATCH', 'DELETE', 'POST'].map((method): Door => ({
      name: `${method} of one of ${slug}`,
      where: inOneState,
      attempt: async ({ cms, as }) => {
        const { docs } = await cms.payload.find({ collection: slug, limit: 1, depth: 0 })
        const path = `/${slug}/${docs[0]?.id ?? 'none'}`
        return cms.rest(method, method === 'POST' ? `${path}/duplicate` : path, { as, body })
      },
    })),
  ]
})

/** History grows and is never changed, not even by code of ours. */
const appendOnly = (['review-events', 'audit-events'] as const).flatMap((collection): Door[] => [
  {
    name: `Local API: delete from ${collection}`,
    by: ['nobody'],
    where: inOneState,
    attempt: ({ cms: { payload } }) => payload.delete({ collection, where: { id: { exists: true } } }),
  },
  {
    name: `Local API: change ${collection}`,
    by: ['nobody'],
    where: inOneState,
    attempt: ({ cms: { payload } }) =>
      payload.update({ collection, where: { id: { exists: true } }, data: { actorName: forged } }),
  },
])

export const systemDoors: readonly Door[] = [
  ...systemRows,
  ...appendOnly,
  {
    name: 'Local API: write an event by hand',
    by: ['nobody'],
    where: inOneState,
    attempt: ({ cms: { payload }, world }) =>
      payload.create({
        collection: 'review-events',
        data: {
          update: world.updateId,
          action: 'approve',
          from: 'in-review',
          to: 'approved',
          actorName: forged,
        },
      }),
  },
]
