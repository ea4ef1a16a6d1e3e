// The review history as people read it: who did what to which update, when, and why. The newest step comes first. Names
// are those of the moment, so that people who have left stay named.
import type { PayloadRequest, Where } from 'payload'
import type { ReviewEvent, Update } from '#cms/payload-types'
import { relationId } from '#cms/content/references'
import { stateWords } from '#cms/workflow/states'
import { eventWords } from '#cms/workflow/event-words'

export type HistoryEntry = {
  id: string
  at: string
  update: { id: string; title: string; number: number }
  did: string
  /** Whether nobody but one admin decided it. */
  alone: boolean
  /** Where it led, in words; the same word twice where it stayed. */
  from: string
  to: string
  who: string
  /** A document by its title, or people by their names; empty where it was about the update alone. */
  about: string
  /** The moment for which it was scheduled by this step (ISO 8601 in UTC). */
  goesOutAt: string | undefined
  comment: string
  reason: string
}

/** Of one update, of one document by its key ("competencies:<id>"), or of everything. */
export type HistoryOf = { update?: string | undefined; document?: string | undefined }

/** Reads with the rights of whoever asks. */
export async function readHistory(req: PayloadRequest, of: HistoryOf): Promise<HistoryEntry[]> {
  const asReader = { depth: 0, overrideAccess: false, pagination: false, req } as const
  const where = await whereOf(req, of)
  const { docs: events } = await req.payload.find({
    ...asReader,
    collection: 'review-events',
    ...(where === undefined ? {} : { where }),
    sort: '-createdAt',
  })
  const ids = [...new Set(events.map(({ update }) => relationId(update) ?? ''))]
  const { docs: updates } = await req.payload.find({
    ...asReader,
    collection: 'updates',
    where: { id: { in: ids } },
  })
  const titles = await readTitles(req, events)
  return events.map((event) => entryOf(event, updates, titles))
}

async function whereOf(req: PayloadRequest, { update, document }: HistoryOf): Promise<Where | undefined> {
  if (update !== undefined) return { update: { equals: update } }
  if (document === undefined) return undefined
  const { docs } = await req.payload.find({
    collection: 'updates',
    where: { 'items.key': { equals: document } },
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
  })
  return { or: [{ update: { in: docs.map(({ id }) => id) } }, { about: { equals: document } }] }
}

function entryOf(
  event: ReviewEvent,
  updates: readonly Update[],
  titles: ReadonlyMap<string, string>,
): HistoryEntry {
  const id = relationId(event.update) ?? ''
  const update = updates.find((one) => one.id === id)
  const scheduled = event.action === 'schedule'
  const about = scheduled ? '' : (event.about ?? '')
  return {
    id: event.id,
    at: event.createdAt,
    update: { id, title: update?.title ?? '', number: update?.number ?? 0 },
    did: eventWords[event.action],
    alone: event.action === 'break-glass',
    from: stateWords[event.from].label,
    to: stateWords[event.to].label,
    who: event.actorName,
    about: titles.get(about) ?? about,
    goesOutAt: scheduled ? (event.about ?? undefined) : undefined,
    comment: event.comment ?? '',
    reason: event.reason ?? '',
  }
}

/** What the documents are called that events are about, by their keys. */
async function readTitles(req: PayloadRequest, events: readonly ReviewEvent[]): Promise<Map<string, string>> {
  const titles = new Map([
    ['settings', 'Handbook settings'],
    ['synonyms', 'Search synonyms'],
  ])
  const keys = new Set(events.flatMap(({ about }) => about ?? []))
  for (const collection of ['frameworks', 'competencies', 'roles'] as const) {
    const ids = [...keys]
      .filter((key) => key.startsWith(`${collection}:`))
      .map((key) => key.split(':')[1] ?? '')
    if (ids.length === 0) continue
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: ids } },
      draft: true,
      depth: 0,
      overrideAccess: false,
      pagination: false,
      req,
    })
    for (const document of docs)
      titles.set(
        `${collection}:${document.id}`,
        ('name' in document ? document.name : document.title) || 'Without a name',
      )
  }
  return titles
}
