// Doors of whole collections: creating what is published at once, changing or deleting many, and the Local API.
import type { User } from '#cms/payload-types'
import { everyDocument, everyRow, type Attempt, type Door } from './door.ts'
import { forged } from './facts.ts'
import { isGlobal } from './world.ts'

/** One bulk request at the collection of the document; `where` finds every document of it. */
const bulk = ({ cms, as, document: { kind } }: Attempt, method: string, query: string, body?: object) =>
  cms.rest(method, `/${kind}?where[slug][exists]=true${query}`, {
    as,
    ...(body === undefined ? {} : { body }),
  })

const creating: Door[] = ['', '?draft=false', '?draft=true', '?publishAllLocales=true'].map((query) => ({
  name: `create as published${query}`,
  on: everyRow,
  attempt: ({ cms, as, document: { kind, text, id } }) =>
    cms.rest('POST', `/${kind}${query}`, {
      as,
      body: {
        name: forged,
        title: forged,
        organisation: forged,
        framework: id,
        order: 1,
        slug: 'forged',
        ...text(forged),
        _status: 'published',
      },
    }),
}))

const many: Door[] = [
  {
    name: 'create in the place of a document',
    on: everyRow,
    attempt: ({ cms, as, document: { kind, id, text } }) =>
      cms.rest('POST', `/${kind}?draft=true`, {
        as,
        body: { id, _id: id, name: forged, title: forged, organisation: forged, order: 1, ...text(forged) },
      }),
  },
  {
    name: 'change all as published',
    on: everyRow,
    attempt: (t) => bulk(t, 'PATCH', '', { ...t.document.text(forged), _status: 'published' }),
  },
  {
    name: 'change all with autosave',
    on: everyRow,
    attempt: (t) => bulk(t, 'PATCH', '&draft=true&autosave=true', t.document.text(forged)),
  },
  {
    name: 'change all, the question in the body',
    on: everyRow,
    attempt: ({ cms, as, document: { kind, text } }) =>
      cms.rest('PATCH', `/${kind}`, { as, body: { ...text(forged), where: { id: { exists: true } } } }),
  },
  {
    name: 'change all to drafts',
    on: everyRow,
    attempt: (t) => bulk(t, 'PATCH', '&unpublishAllLocales=true', { _status: 'draft' }),
  },
  {
    name: 'delete all that is published',
    on: everyRow,
    attempt: (t) => bulk(t, 'DELETE', '&where[_status][equals]=published'),
  },
  {
    name: 'delete all into the bin',
    on: everyRow,
    attempt: (t) => bulk(t, 'DELETE', '&where[_status][equals]=published&trash=true'),
  },
]

/** The Local API as code of ours might use it by mistake: nobody is asked for. */
const local = (name: string, options: object, data: object, asThem = false): Door => ({
  name: `Local API: ${name}`,
  on: everyDocument,
  ...(asThem ? {} : { by: ['nobody'] as const }),
  attempt: ({ cms: { payload }, as, document: { kind, id, text } }) => {
    const user: object = asThem ? { overrideAccess: false, user: asUser(as) } : {}
    const given = { data: { ...text(forged), ...data }, depth: 0, ...options, ...user }
    return isGlobal(kind)
      ? payload.updateGlobal({ slug: kind, ...given })
      : payload.update({ collection: kind, id, ...given })
  },
})

const asUser = (as: User | undefined) => (as === undefined ? null : { ...as, collection: 'users' })

const published = { _status: 'published' }

const locally: Door[] = [
  local('save', {}, {}),
  local('save as published', {}, published),
  local('save as not a draft', { draft: false, overrideLock: true }, {}),
  local('save as a draft, published', { draft: true }, published),
  local('save with a context', { context: forgedContext() }, published),
  local('save as they are', { draft: false }, published, true),
  local('save as they are, with a context', { context: forgedContext() }, published, true),
  {
    name: 'Local API: delete',
    on: (world) => everyRow(world).filter((one) => one.published || world.frozen),
    by: ['nobody'],
    attempt: ({ cms: { payload }, document: { kind, id } }) =>
      isGlobal(kind) ? Promise.resolve() : payload.delete({ collection: kind, id, overrideAccess: true }),
  },
  {
    name: 'Local API: copy as published',
    on: everyRow,
    by: ['nobody'],
    attempt: ({ cms: { payload }, document: { kind, id } }) =>
      isGlobal(kind)
        ? Promise.resolve()
        : payload.duplicate({ collection: kind, id, draft: false, data: { _status: 'published' } }),
  },
]

/** What a permit looks like from outside. */
function forgedContext() {
  const permitted = { operation: 'publish', target: forged, updateId: forged }
  return { publicationPermit: { permitted }, permit: permitted, isRestoringVersion: true }
}

export const collectionDoors: readonly Door[] = [...creating, ...many, ...locally]
