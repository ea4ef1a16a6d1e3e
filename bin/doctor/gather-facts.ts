// Asks the machine everything that `npm run doctor` wants to know. It changes nothing: no migration, no mail, no file.
import { existsSync } from 'node:fs'
import { readFile, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Payload } from 'payload'
import { z } from 'zod'
import { readMigrationState } from '#cms/database/migrate'
import { readCapabilities } from '#cms/database/mongodb'
import { isHalfRestored } from '#cms/database/unfinished-restore'
import { openCmsAsItIs } from '#cms/open-cms'
import { readPublished } from '#cms/release/read-published'
import { readRelease } from '#cms/release/read-release'
import { releaseFolder } from '#cms/release/write-release'
import type { Settings } from '#cms/settings/parse-settings'
import { isLoopback } from '#cms/settings/variables'
import { markerFile } from '#site/publish/marker'
import { firstSentence } from '../outcome.ts'
import { publishedLink } from '../site-door.ts'
import type { DatabaseFacts, Facts } from './checks.ts'

/** Everything about the installation of these settings. Throws only when the data folder is not there. */
export async function gatherFacts(settings: Settings, now: Date): Promise<Facts> {
  const { dataDir, cms, handbook, mail } = settings
  const { bavail, bsize } = await statfs(dataDir)
  const halfRestored = isHalfRestored(dataDir)
  return {
    now,
    cms: { url: cms.url, loopback: isLoopback(new URL(cms.url)), ...(await askCms(cms.url)) },
    handbook: { url: handbook.url, answers: await answers(`${handbook.url}/`) },
    dataDir: {
      path: dataDir,
      mode: (await stat(dataDir)).mode & 0o777,
      freeMegabytes: Math.floor((bavail * bsize) / 1_000_000),
    },
    secretMode: await modeOf(join(dataDir, 'secret')),
    halfRestored,
    lastBackup: await readLastBackup(dataDir),
    mail: { server: mail.server !== undefined, problem: await askMail(mail.server) },
    database: halfRestored ? { ok: false, why: 'a restore was broken off' } : await askDatabase(settings),
    published: await readMarker(dataDir),
  }
}

async function askDatabase(settings: Settings): Promise<Facts['database']> {
  if (settings.database.kind === 'sqlite' && !existsSync(settings.database.file))
    return { ok: false, why: `${settings.database.file} is not there` }
  try {
    const transactions =
      settings.database.kind === 'sqlite' || (await readCapabilities(settings.database.url)).transactions
    const payload = await openCmsAsItIs()
    const schema = await readMigrationState(payload)
    const known = { kind: settings.database.kind, transactions, ...schema }
    // Tables of another version cannot be asked with the fields of this one.
    if (schema.pending.length > 0 || schema.unknown.length > 0)
      return {
        ok: true,
        ...known,
        workerUntil: undefined,
        newestChange: undefined,
        live: undefined,
        notInRelease: [],
        waiting: 0,
        failed: undefined,
      }
    return { ok: true, ...known, ...(await askContent(payload, settings.dataDir)) }
  } catch (error) {
    return { ok: false, why: firstSentence(error) }
  }
}

async function askContent(
  payload: Payload,
  dataDir: string,
): Promise<Omit<DatabaseFacts, 'kind' | 'transactions' | 'pending' | 'unknown'>> {
  const all = { depth: 0, overrideAccess: true } as const
  const leases = await payload.find({ ...all, collection: 'leases', where: { name: { equals: 'worker' } } })
  const updates = await payload.find({ ...all, collection: 'updates', sort: '-updatedAt', limit: 1 })
  const releases = await payload.find({ ...all, collection: 'releases', sort: '-number', pagination: false })
  const live = releases.docs.find(({ state }) => state === 'live')
  const waiting = releases.docs.filter(({ state }) => state === 'queued' || state === 'building').length
  const newest = releases.docs[0]
  const until = leases.docs[0]?.until
  const changed = updates.docs[0]?.updatedAt
  return {
    workerUntil: until === undefined ? undefined : new Date(until),
    newestChange: changed === undefined ? undefined : new Date(changed),
    live: live === undefined ? undefined : { number: live.number, hash: live.hash ?? undefined },
    // While an earlier release is put back, or another is on its way, the two differ on purpose.
    notInRelease: live !== undefined && live === newest ? await missingIn(payload, dataDir, live.number) : [],
    waiting,
    failed: newest?.state === 'failed' ? { number: newest.number } : undefined,
  }
}

async function missingIn(payload: Payload, dataDir: string, number: number): Promise<string[]> {
  const { frameworks, competencies, roles } = await readPublished(payload)
  const release = await readRelease(releaseFolder(dataDir, number)).catch(() => undefined)
  if (release === undefined) return ['the release’s own file']
  const has = (records: readonly { id: string }[]) => new Set(records.map(({ id }) => id))
  const missing = (kind: string, documents: readonly { slug?: string | null }[], ids: Set<string>) =>
    documents.flatMap(({ slug }) => (slug && !ids.has(slug) ? [`${kind} ${slug}`] : []))
  return [
    ...missing('framework', frameworks, has(release.frameworks)),
    ...missing('competency', competencies, has(release.competencies)),
    ...missing('role', roles, has(release.roles)),
  ]
}

async function askCms(url: string): Promise<Pick<Facts['cms'], 'health' | 'ready'>> {
  const health = await get(`${url}/api/health`)
  if (typeof health === 'string') return { health, ready: undefined }
  if (health.status !== 200) return { health: `status ${health.status}`, ready: undefined }
  const ready = await get(`${url}/api/ready`)
  if (typeof ready === 'string') return { health: undefined, ready: undefined }
  const answer = z.looseObject({ notReady: z.array(z.string()).default([]) }).safeParse(ready.body)
  return { health: undefined, ready: answer.success ? answer.data.notReady : undefined }
}

async function answers(url: string): Promise<boolean> {
  const answer = await get(url)
  return typeof answer !== 'string' && answer.status === 200
}

async function get(url: string): Promise<{ status: number; body: unknown } | string> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) })
    const text = await answer.text()
    const isJson = answer.headers.get('Content-Type')?.includes('json') === true
    return { status: answer.status, body: isJson ? (JSON.parse(text) as unknown) : text }
  } catch (error) {
    return firstSentence(error instanceof Error && error.cause !== undefined ? error.cause : error)
  }
}

/** Opens a connection and signs in, without sending anything. */
async function askMail(server: string | undefined): Promise<string | undefined> {
  if (server === undefined) return undefined
  const transport = createTransport({ url: server, connectionTimeout: 10_000, greetingTimeout: 10_000 })
  try {
    await transport.verify()
    return undefined
  } catch (error) {
    return firstSentence(error)
  } finally {
    transport.close()
  }
}

async function readLastBackup(dataDir: string): Promise<Facts['lastBackup']> {
  const text = await readFile(join(dataDir, 'last-backup.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const last = z.looseObject({ madeAt: z.iso.datetime(), file: z.string() }).safeParse(JSON.parse(text))
  if (!last.success) return undefined
  const { madeAt, file } = last.data
  return { madeAt: new Date(madeAt), file, there: existsSync(file) }
}

async function readMarker(dataDir: string): Promise<Facts['published']> {
  const text = await readFile(join(publishedLink(dataDir), markerFile), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const marker = z.looseObject({ number: z.int(), hash: z.string() }).safeParse(JSON.parse(text))
  return marker.success ? marker.data : undefined
}

async function modeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ mode }) => mode & 0o777,
    () => undefined,
  )
}
