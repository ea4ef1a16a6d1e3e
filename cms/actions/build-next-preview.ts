// The worker's step after releases: the preview that has waited longest is assembled and checked as its release would be,
// and built. Reading and hashing are of one moment; a preview whose update has moved on meanwhile is dropped, never shown.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload, Where } from 'payload'
import { problemAsLine, type Problem } from '#content-schema/problem'
import { releaseContent, type Release } from '#content-schema/release'
import { relationId } from '#cms/content/references'
import type { Preview } from '#cms/payload-types'
import { previewAddress, reviewAddress } from '#cms/previews/preview-address'
import { previewFolder, previewSite } from '#cms/previews/preview-folder'
import { assembleRelease } from '#cms/release/assemble-release'
import { checkRelease } from '#cms/release/check-release'
import { withItems } from '#cms/release/content'
import { numberedRelease } from '#cms/release/numbered-release'
import { isOpen } from '#cms/workflow/states'
import { readChanges, unexpected } from './build-release.ts'
import { inTransaction } from './in-transaction.ts'
import { nextReleaseNumber, publicFacts } from './publish-update.ts'
import { readUpdate } from './read-update.ts'

/** Builds a release as a preview that is read under `base`; `signal` breaks it off. */
export type PreviewDoor = (
  preview: { releaseFile: string; siteFolder: string; base: string; title: string; review: string },
  onProgress: (step: string) => void,
  signal: AbortSignal,
) => Promise<{ ok: true } | { ok: false; problems: Problem[] }>

/** What became of a preview. One that was dropped showed a wording that is no longer the update's. */
export type BuiltPreview =
  | { outcome: 'dropped' | 'gave way' | 'ready'; title: string }
  | { outcome: 'failed'; title: string; problems: Problem[] }

type Place = {
  dataDir: string
  timeZone: string
  /** Asked while the preview is built; when it says true, the preview goes back into the queue. */
  givesWay: () => Promise<boolean>
}

/** What publishing would give at one moment. */
type Standing = {
  hash: string
  title: string
  number: number
  made: { release: Release } | { problems: Problem[] }
}

const millisecondsBetweenLooks = 1_000

/** Builds the next preview in the queue; undefined when none waits. */
export async function buildNextPreview(
  payload: Payload,
  place: Place,
  door: PreviewDoor,
  now: () => Date,
): Promise<BuiltPreview | undefined> {
  const row = await readWaiting(payload)
  if (row === undefined) return undefined
  const update = relationId(row.update) ?? ''
  const of: Where = { and: [{ update: { equals: update } }, { hash: { equals: row.hash } }] }
  const write = (data: Partial<Preview>) =>
    payload.update({ collection: 'previews', where: of, data, depth: 0, overrideAccess: true })
  const drop = async (title: string): Promise<BuiltPreview> => {
    await payload.delete({ collection: 'previews', where: of, depth: 0, overrideAccess: true })
    await rm(previewFolder(place.dataDir, update, row.hash), { recursive: true, force: true })
    return { outcome: 'dropped', title }
  }

  const startedAt = now()
  const standing = await readStanding(payload, update, place.timeZone, startedAt)
  if (standing?.hash !== row.hash) return drop(standing?.title ?? 'an update that has ended')
  const { title, number, made } = standing
  const fail = async (problems: Problem[]): Promise<BuiltPreview> => {
    const problem = problems.map(problemAsLine).join('\n')
    await write({ state: 'failed', problem, progress: null, finishedAt: now().toISOString() })
    return { outcome: 'failed', title, problems }
  }
  await write({
    state: 'building',
    progress: 'Putting the preview together',
    problem: null,
    startedAt: startedAt.toISOString(),
  })
  if ('problems' in made) return fail(made.problems)

  let told: Promise<unknown> = Promise.resolve()
  const built = await build(made.release, { update, hash: row.hash, title }, place, door, (progress) => {
    told = told.then(() => write({ progress })).catch(() => undefined)
  })
  await told
  const after = await readStanding(payload, update, place.timeZone, now())
  if (after?.hash !== row.hash) return drop(title)
  if (!built.ok && !built.gaveWay) return fail(built.problems)
  // With another release in between, publishing would give something else by now.
  if (!built.ok || after.number !== number) {
    await write({ state: 'queued', progress: null, startedAt: null })
    return { outcome: 'gave way', title }
  }
  await write({ state: 'ready', problem: null, progress: null, finishedAt: now().toISOString() })
  return { outcome: 'ready', title }
}

/** The preview that has waited longest; one that a worker began and did not finish is begun again. */
async function readWaiting(payload: Payload): Promise<Preview | undefined> {
  const { docs } = await payload.find({
    collection: 'previews',
    where: { state: { in: ['queued', 'building'] } },
    sort: 'createdAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]
}

/** The update as it stands, and the release that publishing it would make; undefined when it is over. */
function readStanding(
  payload: Payload,
  updateId: string,
  timeZone: string,
  now: Date,
): Promise<Standing | undefined> {
  return inTransaction(payload, undefined, async (req) => {
    const update = await readUpdate(payload, req, updateId, now, true)
    if (update === undefined || !isOpen(update.facts.state)) return undefined
    const { hash, title, requirementProblems } = update.facts
    const number = await nextReleaseNumber(payload, req)
    const standing = { hash, title, number }
    if (requirementProblems.length > 0) return { ...standing, made: { problems: [...requirementProblems] } }
    const after = withItems(update.published, update.items)
    const changes = [...(await readChanges(payload, number, req)), publicFacts(update, after, now, true)]
    const content = assembleRelease(after, changes, timeZone)
    const problems = checkRelease(content)
    if (problems.length > 0) return { ...standing, made: { problems } }
    const release = numberedRelease(releaseContent.parse(content), number, now.toISOString())
    return { ...standing, made: { release } }
  })
}

async function build(
  release: Release,
  { update, hash, title }: { update: string; hash: string; title: string },
  { dataDir, givesWay }: Place,
  door: PreviewDoor,
  onProgress: (step: string) => void,
): Promise<{ ok: true } | { ok: false; gaveWay: boolean; problems: Problem[] }> {
  const folder = previewFolder(dataDir, update, hash)
  const releaseFile = join(folder, 'release.json')
  const ended = new AbortController()
  const looking = setInterval(() => {
    givesWay().then(
      (must) => {
        if (must) ended.abort()
      },
      // The database is away for a moment: the next look will tell.
      () => undefined,
    )
  }, millisecondsBetweenLooks)
  try {
    // What an earlier worker has left was never shown.
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    await writeFile(releaseFile, `${JSON.stringify(release, null, 1)}\n`)
    const built = await door(
      {
        releaseFile,
        siteFolder: previewSite(dataDir, update, hash),
        base: previewAddress(update, hash),
        title,
        review: reviewAddress(update),
      },
      onProgress,
      ended.signal,
    )
    return built.ok ? built : { ...built, gaveWay: ended.signal.aborted }
  } catch (error) {
    return { ok: false, gaveWay: ended.signal.aborted, problems: [unexpected(error, folder)] }
  } finally {
    clearInterval(looking)
  }
}
