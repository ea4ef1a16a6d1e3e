// Questions that no form would ask: operators of databases, secrets by the back door, and more than a server should do.
import { expect } from '@playwright/test'
import { attack, newAddress, type Target } from '#tests/support/attack'
import type { Who } from '#tests/support/attackers'
import { problemForStranger, problemOf } from '#tests/support/harmless'
import { mark } from '#tests/support/marked-drafts'

const operators = [
  'where[$where]=sleep(5000)',
  'where[name][$gt]=',
  'where[name][$regex]=.*',
  'where[name][equals][$ne]=x',
  'where[name][equals][$regex]=.*',
  'where[name][in][0][$ne]=x',
  'where[name][not_in][$exists]=false',
  'where[or][0][$where]=1',
  'where[and][0][or][0][name][like][$regex]=.*',
  'where[name][near]=1,2',
  'where[name][within]=x',
  'where[name][all]=x',
  'where[name][like][]=a&where[name][like][]=b',
  'where[name][equals][relationTo]=users',
  'where=name',
  'where[and]=x',
  'where[__proto__][equals]=1',
  'where[constructor][prototype][equals]=1',
  'where[createdAt][less_than]=zzz',
  'where[order][greater_than]=many',
  'where[id][equals]=%00',
  "where[id][equals]=' OR '1'='1",
  "where[name][equals]=';DROP TABLE users;--",
  'where[name][like]=%25',
  'where[no_such_field][equals]=1',
]

const shapes = [
  "sort=name'",
  'sort=$where',
  'sort=(select 1)',
  'sort=name;--',
  'sort[]=name&sort[]=order',
  'sort[$gt]=1',
  'sort=no_such_field',
  'select[__proto__]=true',
  'select[name][$slice]=1',
  'select=name',
  'joins[x][where][y][equals]=1',
  'joins=x',
  'populate[users][hash]=true',
  'populate=users',
  'page=99999999999999999999',
  'page=-1',
  'page=NaN',
  'limit=-1',
  'limit=1e9',
  'limit[]=1',
  'depth=99999',
  'depth=-1',
  'locale[]=x',
  'locale=../../etc/passwd',
  'fallback-locale[$ne]=x',
]

const bombs = [
  `where[name][like]=${'(a+)+'.repeat(20)}$`,
  `where[name][contains]=${'(.*)*'.repeat(40)}`,
  `where${'[and][0]'.repeat(60)}[name][equals]=x`,
  `where[name][in]=${'a,'.repeat(3000)}`,
  Array.from({ length: 300 }, (_, index) => `where[or][${index}][name][like]=a${index}`).join('&'),
  `sort=${'name,'.repeat(1000)}`,
]

const encoded = (query: string) => query.replace(/[^\x21-\x7e]|["<> ]/g, encodeURIComponent)

/** What is wrong with the answer to each question; a calm answer takes less than half a minute on the busiest machine. */
async function askAll({ act }: Target, who: Who, paths: readonly string[]): Promise<string[]> {
  const wrong: string[] = []
  for (const path of paths)
    for (const query of [...operators, ...shapes, ...bombs]) {
      const began = performance.now()
      const answer = await act(who, 'GET', `${path}?${encoded(query)}`)
      const seconds = (performance.now() - began) / 1000
      const problem = who === 'nobody' ? problemForStranger(answer) : problemOf(answer)
      if (problem !== undefined || seconds > 30)
        wrong.push(`${path}?${query.slice(0, 80)}: ${problem ?? ''} ${seconds.toFixed(1)} s`)
    }
  return wrong
}

attack('strange questions of a stranger are answered calmly', async ({ target }) => {
  expect(await askAll(target, 'nobody', ['/api/competencies', '/api/competencies/count'])).toEqual([])
})

attack('strange questions of an administrator are answered calmly', async ({ target }) => {
  const paths = ['/api/users', '/api/updates', '/api/frameworks/versions', '/api/globals/settings']
  expect(await askAll(target, 'admin', paths)).toEqual([])
})

attack('a stranger cannot find out what a draft says by asking about it', async ({ target: { act } }) => {
  const about = async (path: string) => {
    const { status, body } = await act('nobody', 'GET', path)
    // A refusal tells nothing, and neither does finding nothing.
    return status >= 400 || /"totalDocs":0\b/.test(body)
      ? undefined
      : `${path}: ${status} ${body.slice(0, 200)}`
  }
  const told: (string | undefined)[] = []
  for (const operator of ['like', 'contains', 'equals'])
    for (const [slug, field] of [
      ['frameworks', 'title'],
      ['frameworks', 'organisation'],
      ['competencies', 'definition'],
      ['competencies', 'version.definition'],
      ['competencies', 'framework.title'],
      ['roles', 'framework.organisation'],
    ])
      for (const path of ['', '/count', '/versions'])
        told.push(await about(`/api/${slug}${path}?where[${field}][${operator}]=${mark}&draft=true`))
  expect(told.filter((one) => one !== undefined)).toEqual([])
  const { body } = await act(
    'editor',
    'GET',
    `/api/frameworks?where[organisation][equals]=${mark}&draft=true`,
  )
  expect(body).toContain(mark)
})

const secrets = ['password', 'hash', 'salt', 'resetPasswordToken', 'resetPasswordExpiration', 'sessions.id']

attack('what is secret can be neither asked for nor sorted by, by nobody', async ({ target: { act } }) => {
  const ofPeople = secrets.flatMap((name) => [
    `/api/users?where[${name}][exists]=true`,
    `/api/users?where[or][0][${name}][like]=a`,
    `/api/users/count?where[${name}][greater_than]=a`,
    `/api/users?sort=${name}`,
    `/api/users?sort=-${name.replace('.', '__')}`,
  ])
  const byRelation = secrets
    .slice(1)
    .flatMap((name) => [
      `/api/updates?where[createdBy.${name}][like]=a`,
      `/api/updates?where[createdBy__${name}][like]=a`,
      `/api/updates?sort=createdBy.${name}`,
      `/api/updates?sort=title,-createdBy__${name}`,
      `/api/review-events?sort=actor.${name}`,
    ])
  const open: string[] = []
  for (const path of [...ofPeople, ...byRelation]) {
    const { status } = await act('admin', 'GET', path)
    if (status !== 400) open.push(`${path}: ${status}`)
  }
  expect(open).toEqual([])
  const select = secrets.map((name) => `select[${name}]=true`).join('&')
  const { body } = await act('admin', 'GET', `/api/users?${select}&showHiddenFields=true&overrideAccess=true`)
  expect(body).toContain('"docs"')
  expect(body).not.toMatch(/"(hash|salt|resetPasswordToken|password)"/)
})

const json = { 'Content-Type': 'application/json' }
const form = { 'Content-Type': 'multipart/form-data; boundary=x' }

const unreadable = [
  { headers: json, body: '{' },
  { headers: json, body: '['.repeat(100_000) + ']'.repeat(100_000) },
  { headers: json, body: `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}` },
  {
    headers: json,
    body: '{"__proto__":{"roles":["admin"]},"constructor":{"prototype":{"roles":["admin"]}}}',
  },
  { headers: json, body: '{"email":{"$ne":""},"password":{"$ne":""}}' },
  { headers: { ...json, 'X-HTTP-Method-Override': 'DELETE' }, body: '{}' },
  { headers: { ...json, 'X-HTTP-Method-Override': 'GET' }, body: '{' },
  {
    headers: { 'Content-Type': 'text/xml' },
    body: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  },
  { headers: { 'Content-Type': 'text/plain' }, body: '{"email":"admin@example.org"}' },
  { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'title=x&roles=admin' },
  { headers: form, body: '--x\r\nbroken' },
  { headers: form, body: '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{bad\r\n--x--\r\n' },
  { headers: { 'Content-Type': 'multipart/form-data' }, body: 'x' },
  { headers: { 'Content-Type': 'multipart/mixed; boundary=x' }, body: '--x--' },
]

attack(
  'a body that nobody can read is the sender’s mistake',
  async ({ target: { ask, origin, cookies } }) => {
    const wrong: string[] = []
    for (const path of ['/competencies', '/users/login', '/users/forgot-password', '/users', '/imports'])
      for (const [who, cookie] of Object.entries({ nobody: '', approver: cookies.approver }))
        for (const { headers, body } of unreadable) {
          const sent = { ...headers, Origin: origin, Cookie: cookie, 'X-Forwarded-For': newAddress() }
          const answer = await ask(`/api${path}`, { method: 'POST', headers: sent, body })
          const problem = problemOf(answer)
          // An approver may write, so that what can be read makes a draft.
          const taken = who === 'nobody' && answer.status < 400
          if (problem !== undefined || taken)
            wrong.push(`${who} ${path} ${body.slice(0, 40)}: ${problem ?? answer.status}`)
        }
    expect(wrong).toEqual([])
  },
)

attack('an address that nobody can decode is nobody’s fault', async ({ target: { act } }) => {
  for (const path of [
    '/api/%ff',
    '/api/competencies/%ff',
    '/api/%',
    '/admin/%e4',
    '/preview/%c0%ae/x',
    '/%ff',
  ])
    for (const who of ['nobody', 'admin'] as const)
      expect([path, (await act(who, 'GET', path)).status]).toEqual([path, 400])
})
