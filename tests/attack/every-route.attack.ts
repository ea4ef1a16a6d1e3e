// Every address of the REST interface, tried by everybody: who may not is refused, and what is not theirs stays as it is.
import { expect } from '@playwright/test'
import { attack, type Target } from '#tests/support/attack'
import { everybody, type Who } from '#tests/support/attackers'
import { everyRoute, type Route } from '#tests/support/every-route'
import { problemForStranger, problemOf } from '#tests/support/harmless'
import { draftMarked, mark } from '#tests/support/marked-drafts'
import type { Answer } from '#tests/support/send'
import { whoMay } from './rights.ts'

const isStranger = (who: Who) => who === 'nobody' || who === 'deactivated'

/** What somebody would send who hopes that nobody looks. */
const forged = {
  title: 'Taken over',
  name: 'Taken over',
  _status: 'published',
  roles: ['admin', 'approver', 'editor'],
  active: true,
  state: 'approved',
  email: 'taken.over@example.org',
  password: 'a password of somebody else',
}

/** What Payload's own API can be asked for beyond what one sees, all at once. */
const more = '?draft=true&depth=9&limit=0&where[id][exists]=true&showHiddenFields=true&overrideAccess=true'

attack('whoever may read is answered, and nobody else', async ({ target }) => {
  const routes = (await everyRoute(target)).filter(({ method }) => method === 'GET')
  expect(routes.length).toBeGreaterThan(60)
  const wrong: string[] = []
  await inTurns(routes, async (route) => {
    for (const who of everybody)
      for (const query of isStranger(who) ? ['', more] : ['']) {
        const answer = await target.act(who, 'GET', `${route.path}${query}`)
        const tried = `${who}: ${route.pattern}${query}`
        const may = whoMay(route).includes(who)
        const problem = isStranger(who) ? problemForStranger(answer) : problemOf(answer)
        if (problem !== undefined) wrong.push(`${tried} ${problem}`)
        if (may ? isForbidden(answer) : !isRefused(answer)) wrong.push(`${tried}: ${answer.status}`)
      }
  })
  expect(wrong).toEqual([])
  // The drafts are there for whoever is signed in: the silence above means something.
  for (const path of [`/updates/${target.drafts.update}`, '/review-comments', '/globals/settings?draft=true'])
    expect((await target.act('editor', 'GET', `/api${path}`)).body).toContain(mark)
})

attack('whoever may not write is refused, and nothing is changed', async ({ target }) => {
  const routes = (await everyRoute(target)).filter(({ method }) => method !== 'GET')
  expect(routes.length).toBeGreaterThan(120)
  const before = await everything(target)
  const open: string[] = []
  await inTurns(routes, async (route) => {
    for (const who of everybody.filter((one) => !whoMay(route).includes(one))) {
      const answer = await target.act(who, route.method, `${route.path}${more}`, forged)
      const problem = isStranger(who) ? problemForStranger(answer) : problemOf(answer)
      if (problem !== undefined || !isRefused(answer))
        open.push(`${who}: ${route.pattern} ${problem ?? answer.status}`)
    }
  })
  expect(open).toEqual([])
  expect(await everything(target)).toEqual(before)
})

attack('whoever may write writes drafts, and readers keep what they have', async ({ target }) => {
  const spare = await draftMarked(target.act, 2)
  const routes = (await everyRoute({ ...target, drafts: spare })).filter(({ method }) => method !== 'GET')
  const before = await whatReadersHave(target)
  const wrong: string[] = []
  for (const route of routes)
    for (const who of whoMay(route).filter((one) => !isStranger(one))) {
      // Our own addresses take a form of their own, which "nothing" fits; Payload's take whatever there is.
      const body = /^\/(frameworks|competencies|roles|globals)/.test(route.of) ? forged : {}
      const answer = await target.act(who, route.method, route.path, body)
      const problem = problemOf(answer)
      if (problem !== undefined || answer.status === 401)
        wrong.push(`${who}: ${route.pattern} ${problem ?? answer.status}`)
    }
  expect(wrong).toEqual([])
  expect(await whatReadersHave(target)).toEqual(before)
})

attack('a draft is made, changed, read and removed by whoever may', async ({ target: { act } }) => {
  const made = await act('editor', 'POST', '/api/frameworks?draft=true', { title: 'A passing thought' })
  const { doc } = JSON.parse(made.body) as { doc: { id: string } }
  const path = `/api/frameworks/${doc.id}`
  expect((await act('approver', 'PATCH', `${path}?draft=true`, { title: 'Another' })).status).toBe(200)
  expect((await act('editor', 'GET', `${path}?draft=true`)).body).toContain('Another')
  expect((await act('nobody', 'GET', `${path}?draft=true`)).status).toBe(404)
  expect((await act('admin', 'DELETE', path)).status).toBe(403)
  expect((await act('editor', 'DELETE', path)).status).toBe(200)
  expect((await act('editor', 'GET', `${path}?draft=true`)).status).toBe(404)
})

/** A session that another page sends along: from elsewhere, from nowhere, and as what needs no leave to be sent. */
const fromElsewhere = [
  { 'Content-Type': 'application/json', Origin: 'https://elsewhere.test' },
  { 'Content-Type': 'text/plain', Origin: 'null' },
  { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'cross-site' },
]

attack('another page writes nothing in the name of who is signed in', async ({ target }) => {
  const routes = (await everyRoute(target)).filter(
    ({ method, pattern }) => method !== 'GET' && !/\/(access(\/.*)?|forgot-password)$/.test(pattern),
  )
  const before = await everything(target)
  const open: string[] = []
  await inTurns(routes, async ({ method, path, pattern }, index) => {
    const headers = fromElsewhere[index % fromElsewhere.length]
    const sent = {
      method,
      headers: { ...headers, Cookie: target.cookies.editor },
      body: JSON.stringify(forged),
    }
    const answer = await target.ask(path, sent)
    const problem = problemForStranger(answer)
    if (problem !== undefined || !isRefused(answer))
      open.push(`${pattern} ${JSON.stringify(headers)}: ${problem ?? answer.status}`)
  })
  expect(open).toEqual([])
  expect(await everything(target)).toEqual(before)
})

attack('no method but those that are needed does anything', async ({ target }) => {
  const before = await everything(target)
  const wrong: string[] = []
  for (const method of ['PUT', 'TRACE', 'PROPFIND', 'LOCK', 'PURGE', 'HEAD', 'OPTIONS'])
    for (const path of ['/api/competencies', '/api/users', '/admin', '/preview/a/b/', '/', '/api/graphql'])
      for (const who of ['nobody', 'admin'] as const) {
        const { status } = await target.act(who, method, path)
        if (status === 0 || status >= 500) wrong.push(`${who}: ${method} ${path} ${status}`)
      }
  expect(wrong).toEqual([])
  expect(await everything(target)).toEqual(before)
})

attack('what is switched off is not there', async ({ target }) => {
  const paths = [
    '/graphql',
    '/graphql-playground',
    '/og',
    '/payload-jobs/run',
    '/users/verify/x',
    '/users/versions',
  ]
  for (const path of paths)
    for (const method of ['GET', 'POST'])
      for (const who of everybody) {
        const answer = await target.act(who, method, `/api${path}`)
        expect([who, method, path, isRefused(answer)]).toEqual([who, method, path, true])
      }
})

const isRefused = ({ status }: Answer) => status >= 400 && status < 500
const isForbidden = ({ status }: Answer) => status === 401 || status === 403

/** Everything that could be changed, as an administrator sees it; previews are the worker's, which goes on meanwhile. */
async function everything({ act }: Target): Promise<string[]> {
  const lists = [
    ...['frameworks', 'competencies', 'roles', 'updates', 'users', 'releases', 'review-events', 'imports'],
    ...['audit-events', 'review-comments', 'source-documents'],
  ].map((slug) => `/api/${slug}?limit=1000&depth=0&draft=true&sort=id`)
  const globals = ['settings', 'synonyms'].map((slug) => `/api/globals/${slug}?draft=true&depth=0`)
  return Promise.all([...lists, ...globals].map(async (path) => answered(act('admin', 'GET', path))))
}

/** What is published, as anybody gets it. */
async function whatReadersHave({ act, read }: Target): Promise<string[]> {
  const paths = ['/frameworks', '/competencies', '/roles', '/globals/settings', '/globals/synonyms']
  const published = paths.map((path) => answered(act('nobody', 'GET', `/api${path}?limit=100&sort=id`)))
  return Promise.all([...published, answered(read('/data/behaviours.csv')), answered(read('/'))])
}

async function answered(asked: Promise<Answer>): Promise<string> {
  const { status, body } = await asked
  expect(status, body).toBe(200)
  return body
}

/** Three at a time: the system runs beside this. */
async function inTurns(
  routes: readonly Route[],
  attempt: (route: Route, index: number) => Promise<void>,
): Promise<void> {
  const waiting = routes.map((route, index) => ({ route, index }))
  const worker = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      await attempt(next.route, next.index)
  }
  await Promise.all([worker(), worker(), worker()])
}
