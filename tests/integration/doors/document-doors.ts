// Doors of one document over REST: saving, restoring, copying, deleting it, and every switch a request can carry.
import { everyDocument, everyRow, type Attempt, type Door } from './door.ts'
import { forged } from './facts.ts'

/** Saves the document; `query` begins with ?, `body` is laid over a new wording. */
const save = ({ cms, as, document }: Attempt, query: string, body: object = {}) =>
  cms.rest(document.method, `${document.path}${query}`, { as, body: { ...document.text(forged), ...body } })

const onEvery = (name: string, query: string, body?: object): Door => ({
  name,
  on: everyDocument,
  attempt: (t) => save(t, query, body),
})

const saving: Door[] = [
  onEvery('save as published', '', { _status: 'published' }),
  onEvery('save as published, as a draft', '?draft=true', { _status: 'published' }),
  onEvery('save without a status', ''),
  onEvery('save as not a draft', '?draft=false'),
  onEvery('save with status draft', '', { _status: 'draft' }),
  onEvery('save with a status in another shape', '', { _status: ['published'] }),
  onEvery('save with a status by language', '?locale=all', { _status: { en: 'published' } }),
  onEvery('save with a status in other letters', '', { _status: 'PUBLISHED' }),
  onEvery('save with autosave', '?autosave=true&draft=true'),
  onEvery('save with publishAllLocales', '?publishAllLocales=true', { _status: 'published' }),
  onEvery('save with unpublishAllLocales', '?unpublishAllLocales=true'),
  onEvery('save with publishSpecificLocale', '?publishSpecificLocale=en'),
  onEvery('save with every language', '?locale=all&fallback-locale=none&draft=false'),
  onEvery('save with select, populate and depth', '?select[id]=true&depth=9&populate[users][hash]=true'),
  onEvery('save into the bin', '?trash=true', { deletedAt: '2026-01-01T00:00:00.000Z' }),
  onEvery('save past access and locks', '?overrideAccess=true&overrideLock=true&showHiddenFields=true', {
    overrideAccess: true,
  }),
  onEvery('save with the status in the address', '?_status=published&data[_status]=published'),
  onEvery('save with a context of one’s own', '?context[publicationPermit][operation]=publish', {
    context: { publicationPermit: { permitted: { operation: 'publish' } } },
    publicationPermit: { operation: 'publish' },
  }),
  onEvery('save with contributors', '', { contributors: [forged] }),
  onEvery('save with fields of a version', '', {
    version: { _status: 'published' },
    latest: true,
    parent: '1',
  }),
]

const otherBodies: Door[] = [
  {
    name: 'save with a prototype',
    on: everyDocument,
    attempt: ({ cms, as, document: { method, path } }) =>
      cms.rest(method, path, {
        as,
        body: '{"__proto__":{"_status":"published","overrideAccess":true},"constructor":{"prototype":{"_status":"published"}}}',
      }),
  },
  {
    name: 'save by a form',
    on: everyDocument,
    attempt: ({ cms, as, document: { method, path, text } }) => {
      const body = new FormData()
      body.set('_payload', JSON.stringify({ ...text(forged), _status: 'published' }))
      body.set('_status', 'published')
      return cms.rest(method, path, { as, body })
    },
  },
  ...['X-HTTP-Method-Override', 'X-Payload-HTTP-Method-Override', 'X-Method-Override'].flatMap((header) =>
    ['PATCH', 'PUT', 'DELETE'].map((method): Door => ({
      name: `${header}: ${method}`,
      on: everyRow,
      attempt: ({ cms, as, document: { path, text } }) =>
        cms.rest('POST', path, {
          as,
          headers: { [header]: method },
          body: { ...text(forged), _status: 'published' },
        }),
    })),
  ),
  {
    name: 'PUT',
    on: everyDocument,
    attempt: ({ cms, as, document: { path, text } }) =>
      cms.rest('PUT', path, { as, body: { ...text(forged), _status: 'published' } }),
  },
  {
    name: 'save from another website, with the cookie',
    on: everyDocument,
    refused: true,
    attempt: ({ cms, as, document: { method, path, text } }) =>
      cms.rest(method, path, {
        as,
        headers: { Origin: 'https://elsewhere.example' },
        body: text(forged),
      }),
  },
]

const copying: Door[] = [
  { draft: 'false', status: 'published' },
  { draft: 'true', status: 'published' },
  { draft: 'false', status: 'draft' },
].map(({ draft, status }) => ({
  name: `copy with draft=${draft} as ${status}`,
  on: everyRow,
  attempt: ({ cms, as, document: { path } }) =>
    cms.rest('POST', `${path}/duplicate?draft=${draft}`, { as, body: { _status: status, slug: 'copied' } }),
}))

/** Deleting a draft that no one reads and no reviewer holds is an editor's right. */
const deletable = ({ published }: { published: boolean }, frozen: boolean) => published || frozen

const deleting: Door[] = ['', '?trash=true', '?overrideAccess=true'].map((query) => ({
  name: `delete${query}`,
  on: (world) => everyRow(world).filter((one) => deletable(one, world.frozen || world.state === 'published')),
  attempt: ({ cms, as, document: { path } }) => cms.rest('DELETE', `${path}${query}`, { as }),
}))

export const documentDoors: readonly Door[] = [...saving, ...otherBodies, ...copying, ...deleting]
