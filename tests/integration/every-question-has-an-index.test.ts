// What people and the worker ask again and again is answered by an index, so that it costs the same when there are thousands of
// updates, versions and lines of history. SQLite is asked how it would answer; of MongoDB the definitions are compared.
import type { createClient, InStatement, Transaction, TransactionMode } from '@libsql/client'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishDueUpdates } from '#cms/actions/publish-due-updates'
import { readWaiting } from '#cms/actions/waiting-release'
import { takeLease } from '#cms/database/take-lease'
import { readHistory } from '#cms/history/read-history'
import { testDatabase } from '../support/fresh-database.ts'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework, makeUpdate, publishUpdate, type SmallFramework } from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let approver: SignedIn
let admin: SignedIn
let small: SmallFramework
let updateId: string

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  admin = await cms.person('Ines Adair', ['admin'])
  small = await draftSmallFramework(cms, editor)
  updateId = await makeUpdate(cms, editor, approver, [
    { relationTo: 'frameworks', value: small.frameworkId, operation: 'add' },
    { relationTo: 'competencies', value: small.competencyId, operation: 'add' },
  ])
  await publishUpdate(cms, editor, approver, updateId)
})
afterAll(() => cms.close())

/** Of these there is one each. */
const oneRow = new Set(['settings', 'synonyms'])

/** What is asked all day: by people in the admin, by those who save, and by the worker every quarter of a second. */
async function askEverything(): Promise<void> {
  const get = async (path: string, as = editor) => {
    const { status, body } = await cms.rest('GET', path, { as })
    expect(status, `${path}: ${JSON.stringify(body)}`).toBe(200)
  }
  await get('/updates?sort=-updatedAt&limit=10')
  await get('/updates?where[state][in]=draft,changes-requested&sort=-updatedAt&limit=50')
  await get(`/updates/${updateId}`)
  await get(`/updates/standing/competencies:${small.competencyId}`)
  await get('/releases?sort=-number&limit=10')
  await get(`/review-events?where[update][equals]=${updateId}&sort=-createdAt&limit=10`)
  await get('/review-events?sort=-createdAt&limit=10')
  await get('/audit-events?sort=-createdAt&limit=10', admin)
  await get(`/review-comments?where[update][equals]=${updateId}&sort=createdAt`)
  await get(`/competencies/${small.competencyId}?draft=true`)
  await get(`/competencies/versions?where[parent][equals]=${small.competencyId}&sort=-updatedAt&limit=10`)
  await cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, {
    as: editor,
    body: { definition: 'Saved.' },
  })
  // What the history of a document shows.
  const req = await createLocalReq({ user: { ...editor, collection: 'users' } }, cms.payload)
  await readHistory(req, { document: `competencies:${small.competencyId}` })
  const now = new Date()
  await publishDueUpdates(cms.payload, now)
  await readWaiting(cms.payload, now)
  await takeLease(cms.payload, { name: 'worker', holder: 'a test', seconds: 60, now })
  await takeLease(cms.payload, { name: 'worker', holder: 'a test', seconds: 60, now })
  await cms.rest('GET', '/ready')
}

it.runIf(testDatabase === 'sqlite')('SQLite looks through no table that grows', async () => {
  const asked = await statementsOf(askEverything)
  expect(asked.length).toBeGreaterThan(30)
  const searched = new Set<string>()
  for (const { sql, args = [] } of asked) {
    const { rows } = await sqlite().client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })
    const plan = rows.map(({ detail }) => (typeof detail === 'string' ? detail : ''))
    for (const table of plan.flatMap((step) => /^SCAN (\S+)$/.exec(step)?.[1] ?? [])) {
      // The few rows of an inner question have the name of the table they were found in.
      const isInner = plan.some((step) => step === `CO-ROUTINE ${table}` || step === `MATERIALIZE ${table}`)
      if (!isInner && !oneRow.has(table) && !/ where false$/.test(sql))
        searched.add(`${table}: ${sql.replace(/^.* where /s, '... where ')}`)
    }
  }
  expect([...searched]).toEqual([])
})

/** What is asked by, collection by collection; a path within a list or a version counts like a field of its own. */
const askedBy: Readonly<Record<string, readonly string[]>> = {
  updates: ['state', 'number', 'items.key', 'createdBy', 'updatedAt'],
  releases: ['state', 'number', 'update'],
  'review-events': ['update', 'about', 'createdAt'],
  'review-comments': ['update', 'createdAt'],
  'audit-events': ['createdAt'],
  previews: ['state', 'update', 'hash', 'createdAt'],
  imports: ['state', 'owner', 'updatedAt'],
  leases: ['name'],
  users: ['email'],
  frameworks: ['slug', '_status', 'updatedAt'],
  competencies: ['slug', 'framework', '_status', 'updatedAt'],
  roles: ['slug', 'framework', '_status', 'updatedAt'],
}

it.runIf(testDatabase === 'mongodb')('MongoDB has an index for everything that is asked by', async () => {
  // The adapter is MongoDB's here; Payload's type of it is that of every database.
  const { collections, versions } = cms.payload.db as unknown as MongooseAdapter
  const missing: string[] = []
  for (const [slug, fields] of Object.entries(askedBy)) {
    const indexed = await firstFieldsOf(collections[slug]!)
    missing.push(...fields.filter((field) => !indexed.has(field)).map((field) => `${slug}: ${field}`))
  }
  for (const slug of ['frameworks', 'competencies', 'roles']) {
    const indexed = await firstFieldsOf(versions[slug]!)
    for (const field of ['parent', 'latest', 'updatedAt', 'version._status'])
      if (!indexed.has(field)) missing.push(`versions of ${slug}: ${field}`)
  }
  expect(missing).toEqual([])
})

/** The field with which each index of a collection begins: what else is in it helps only together with that one. */
async function firstFieldsOf(model: MongooseAdapter['collections'][string]): Promise<Set<string>> {
  const indexes = await model.collection.indexes()
  return new Set(indexes.map(({ key }) => Object.keys(key)[0] ?? ''))
}

type Client = ReturnType<typeof createClient>
type Statement = Exclude<InStatement, string>

/** The adapter is SQLite's here; Payload's type of it is that of every database, so the cast goes by way of unknown. */
function sqlite() {
  return cms.payload.db as unknown as { client: Client }
}

/** What was asked of the database while this ran. */
async function statementsOf(work: () => Promise<void>): Promise<Statement[]> {
  const { client } = sqlite()
  const execute = client.execute.bind(client)
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the form without a mode is; the adapter names one
  const transaction: (mode: TransactionMode) => Promise<Transaction> = client.transaction.bind(client)
  const seen: Statement[] = []
  const note = (statement: InStatement) => {
    const one = typeof statement === 'string' ? { sql: statement, args: [] } : statement
    if (/^\s*(select|update|delete)/i.test(one.sql)) seen.push(one)
  }
  client.execute = (statement: InStatement) => {
    note(statement)
    return execute(statement)
  }
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- as above
  client.transaction = async (mode: TransactionMode = 'write') => {
    const opened = await transaction(mode)
    const within = opened.execute.bind(opened)
    opened.execute = (statement: InStatement) => {
      note(statement)
      return within(statement)
    }
    return opened
  }
  await work()
  Object.assign(client, { execute, transaction })
  return seen
}
