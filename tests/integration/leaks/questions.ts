// Every question that somebody who is not signed in could ask over REST, made from what the CMS keeps.
import type { Payload } from 'payload'
import { mark } from './mark.ts'

export type Question = { method: string; path: string; body?: unknown; headers?: Record<string, string> }

/** Switches of a request, alone and together. */
const switches = [
  '',
  'draft=true',
  'draft=true&depth=9&limit=0&pagination=false&locale=all&fallback-locale=none&trash=true',
  'depth=3&showHiddenFields=true&overrideAccess=true',
  'draft=true&autosave=true&includeLockStatus=true',
  'where[_status][equals]=draft&draft=true',
  'where[or][0][_status][equals]=draft&where[or][1][id][exists]=true&draft=true&depth=3',
  'where[or][0][_status][not_equals]=published',
  'sort=-updatedAt&draft=true&page=1&limit=1000',
  'select[contributors]=true&select[updatedAt]=true&draft=true',
  'populate[frameworks][title]=true&populate[competencies][definition]=true&populate[users][email]=true&depth=3',
  'joins[related][limit]=10&depth=3&draft=true',
]

/** Of every collection and global: lists, counts, documents, versions and what may be done with them. */
export async function everyQuestion(payload: Payload): Promise<Question[]> {
  const questions: Question[] = []
  for (const { slug } of payload.config.collections) {
    const ids = (await payload.find({ collection: slug, depth: 0, limit: 6, overrideAccess: true })).docs.map(
      ({ id }) => id,
    )
    const paths = ['', '/count', '/versions', ...ids.flatMap((id) => [`/${id}`, `/versions/${id}`])]
    questions.push(...paths.flatMap((path) => asked(`/${slug}${path}`)))
    for (const id of [...ids, 'none'])
      questions.push(
        { method: 'POST', path: `/${slug}/access/${id}`, body: {} },
        { method: 'POST', path: `/${slug}/${id}/duplicate`, body: {} },
        { method: 'PATCH', path: `/${slug}/${id}`, body: { title: 'T', name: 'N' } },
        { method: 'DELETE', path: `/${slug}/${id}` },
        { method: 'GET', path: `/${slug}/${id}/reading` },
      )
    questions.push({ method: 'GET', path: `/${slug}/file/${mark}.txt` })
    questions.push({
      method: 'POST',
      path: `/${slug}`,
      headers: { 'X-HTTP-Method-Override': 'GET' },
      body: { draft: true, depth: 9, where: { _status: { equals: 'draft' } }, limit: 0 },
    })
  }
  for (const { slug } of payload.config.globals) {
    const versions = await payload.findGlobalVersions({ slug, limit: 4, depth: 0 })
    const paths = ['', '/versions', ...versions.docs.map(({ id }) => `/versions/${id}`)]
    questions.push(...paths.flatMap((path) => asked(`/globals/${slug}${path}`)))
    questions.push({ method: 'POST', path: `/globals/${slug}`, body: { title: 'T' } })
    questions.push({ method: 'POST', path: `/globals/${slug}/access`, body: {} })
  }
  return [...questions, ...elsewhere]
}

const asked = (path: string): Question[] =>
  switches.map((query) => ({ method: 'GET', path: query === '' ? path : `${path}?${query}` }))

const elsewhere: Question[] = [
  { method: 'GET', path: '/access' },
  { method: 'GET', path: '/health' },
  { method: 'GET', path: '/users/me' },
  { method: 'GET', path: '/users/init' },
  { method: 'GET', path: '/no-such-place' },
  { method: 'GET', path: '/competencies?where[nothing][equals]=1' },
  { method: 'GET', path: '/competencies?where[definition][nothing]=1&sort=nothing' },
  { method: 'GET', path: '/competencies/%00' },
  { method: 'GET', path: '/source-documents/file/..%2F..%2Fpackage.json' },
  { method: 'POST', path: '/users/login', body: { email: `edda.${mark}@example.org`, password: 'wrong' } },
  { method: 'POST', path: '/users/forgot-password', body: { email: `edda.${mark}@example.org` } },
  { method: 'POST', path: '/competencies', body: '{' },
]
