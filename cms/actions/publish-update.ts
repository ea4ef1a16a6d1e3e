// What was approved becomes what readers see: documents, history and one release row in one transaction.
import type { Payload, PayloadRequest } from 'payload'
import type { Change } from '#content-schema/change'
import { withPermit } from '#cms/collections/governed/permit'
import { mapSettings } from '#cms/content/map-settings'
import { tidyLine, tidyLines } from '#cms/content/tidy-line'
import { publicContent } from '#cms/release/public-content'
import { withItems } from '#cms/release/content'
import { describeChanges } from '#cms/release/describe-changes'
import { renamedDocuments } from '#cms/release/renamed-documents'
import type { ActionResult } from './action-result.ts'
import { writeToRelease } from './move-release.ts'
import { moveUpdate, type MoveRequest } from './move-update.ts'
import type { StandingUpdate } from './read-update.ts'
import { notPutBack, readPutBack } from './standing-release.ts'
import { writeAuditEvent } from './write-audit-event.ts'

export type Alongside = (req: PayloadRequest) => Promise<void>

/**
 * Publishes an approved or scheduled update; the worker turns the queued release into a handbook. What `alongside` writes with
 * its request is written together with it or not at all.
 */
export function publishUpdate(
  payload: Payload,
  move: MoveRequest,
  alongside?: Alongside,
): Promise<ActionResult> {
  return moveUpdate(payload, 'publish', move, async ({ req, update, now }) => {
    await goOut(payload, req, update, now, { approved: true })
    await alongside?.(req)
    return { publishedAt: now.toISOString(), scheduledFor: null }
  })
}

/** Puts an update before readers: its documents, and the row of the release. `approved`: somebody else has signed it. */
export async function goOut(
  payload: Payload,
  req: PayloadRequest,
  update: StandingUpdate,
  now: Date,
  { approved }: { approved: boolean },
): Promise<void> {
  for (const item of update.items) await publishItem(payload, req, update.document.id, item, !approved)
  await queueRelease(payload, req, update, now, approved)
  await endPutBack(payload, req, update.document.title)
}

async function publishItem(
  payload: Payload,
  req: PayloadRequest,
  updateId: string,
  item: StandingUpdate['items'][number],
  brokenGlass: boolean,
): Promise<void> {
  const { key, slug } = item
  const operation = item.operation === 'remove' ? 'remove' : 'publish'
  const data = { _status: operation === 'remove' ? ('draft' as const) : ('published' as const) }
  const write = { data, depth: 0, draft: false, overrideAccess: true, overrideLock: true, req } as const
  await withPermit(req, { updateId, target: key, operation, brokenGlass }, async () => {
    switch (slug) {
      case 'frameworks':
      case 'competencies':
      case 'roles':
        await payload.update({ ...write, collection: slug, id: item.document.id })
        return
      case 'settings':
      case 'synonyms':
        await payload.updateGlobal({ ...write, slug })
    }
  })
}

/** What was put back may stay before readers until the new release is built: publishing was allowed because both say the same. */
async function endPutBack(payload: Payload, req: PayloadRequest, title: string): Promise<void> {
  const putBack = await readPutBack(payload, req)
  if (putBack === undefined) return
  await writeToRelease(req, putBack.id, { putBack: notPutBack })
  await writeAuditEvent(req, {
    action: 'resume-release',
    subject: `Release ${putBack.number}`,
    actor: req.user ?? { name: 'The clock' },
    reason: `The content was returned to what it says by "${title}".`,
  })
}

/** Adds the row from which the worker makes a release. Of an update that nobody approved, staff read of no approval. */
async function queueRelease(
  payload: Payload,
  req: PayloadRequest,
  update: StandingUpdate,
  now: Date,
  approved: boolean,
): Promise<void> {
  const { document, published, items } = update
  // A server without transactions may have kept the row of an attempt that was broken off.
  const { totalDocs: queued } = await payload.count({
    collection: 'releases',
    where: { update: { equals: document.id } },
    overrideAccess: true,
    req,
  })
  if (queued > 0) return
  await payload.create({
    collection: 'releases',
    data: {
      number: await nextReleaseNumber(payload, req),
      state: 'queued',
      update: document.id,
      change: publicFacts(update, withItems(published, items), now, approved),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** The number of the release that publishing now would make. */
export async function nextReleaseNumber(payload: Payload, req: PayloadRequest): Promise<number> {
  const newest = await payload.find({
    collection: 'releases',
    sort: '-number',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return (newest.docs[0]?.number ?? 0) + 1
}

/** What staff are told of an update that turns what is published into `after`. */
export function publicFacts(
  { document, facts, published }: StandingUpdate,
  after: StandingUpdate['published'],
  now: Date,
  approved: boolean,
): Change {
  const approvedAt = approved
    ? (document.signOffs ?? [])
        .map(({ at }) => at)
        .sort()
        .at(-1)
    : undefined
  const showApprover = approved && mapSettings(after.settings ?? {}).showApprover === true
  return {
    id: facts.id,
    // An older update may have been named with a space at the end, which nobody saw.
    title: tidyLine(facts.title) ?? `Update ${document.number ?? ''}`,
    note: facts.note,
    publishedAt: now.toISOString(),
    ...(approvedAt === undefined ? {} : { approvedAt: new Date(approvedAt).toISOString() }),
    ...(showApprover ? { approvers: tidyLines(facts.signOffs.map(({ name }) => name)) } : {}),
    ...describeChanges(publicContent(published), publicContent(after), renamedDocuments(published, after)),
  }
}
