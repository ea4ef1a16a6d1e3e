// Everything the review page of an update shows, read at one moment: what changes, where it stands, who said what. The
// hash in it is that of exactly the wording in it, which is what an approval of this page signs.
import type { PayloadRequest } from 'payload'
import type { ReviewEvent, Update } from '#cms/payload-types'
import { relationId } from '#cms/content/references'
import { itemKey } from '#cms/collections/updates/item-key'
import { assembleReview, type DocumentReview } from '#cms/review/assemble-review'
import { mapReviewed, type ReviewedDocument } from './map-reviewed.ts'
import { readBeforeAndAfter } from './read-before-and-after.ts'
import { readContentAsOf } from './read-content-as-of.ts'
import { readUpdate, type StandingUpdate } from './read-update.ts'
import { showComments, type ShownComment } from './show-comments.ts'
import { showStanding } from './show-update.ts'

type ShownStanding = Awaited<ReturnType<typeof showStanding>>

export type UpdateReview = {
  update: ShownStanding
  /** Who started it. */
  editor: string
  documents: readonly DocumentReview[]
  comments: readonly ShownComment[]
  events: readonly ReviewEvent[]
}

/** How the page asks for it: as the person signed in; undefined when there is no such update. */
export type ReadReview = (req: PayloadRequest, id: string, now: Date) => Promise<UpdateReview | undefined>

export const readReview: ReadReview = async (req, id, now) => {
  const standing = await readUpdate(req.payload, req, id, now, false)
  if (standing === undefined) return undefined
  const update = asItWentOut(await showStanding(req, standing), standing.document.hash)
  const { docs: events } = await req.payload.find({
    collection: 'review-events',
    where: { update: { equals: id } },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return {
    update,
    editor: standing.facts.editor.name,
    documents: await readDocumentReviews(req, standing),
    comments: await showComments(req, standing.document, update.hash),
    events,
  }
}

/** Once it is out, the hash and the signatures of then count; its documents may have changed since. */
function asItWentOut(update: ShownStanding, frozen: string | null | undefined): ShownStanding {
  if (update.state !== 'published') return update
  const hash = frozen ?? update.hash
  const signed = new Set(update.signOffs.map(({ user }) => relationId(user)))
  return {
    ...update,
    hash,
    reviewers: update.reviewers.map((reviewer) => ({ ...reviewer, signed: signed.has(reviewer.user) })),
  }
}

type Item = NonNullable<Update['items']>[number]

/** What the update changes, or changed when it was published. */
export async function readDocumentReviews(
  req: PayloadRequest,
  standing: StandingUpdate,
): Promise<DocumentReview[]> {
  const { document: update, items, published } = standing
  if (update.state !== 'published')
    return assembleReview(
      mapReviewed(
        items.map((item) => againstPublished(standing, item)),
        published,
      ),
    )
  const documents = await readPublishedThen(req, standing)
  const then = await readContentAsOf(req, published, documents, update.publishedAt)
  return assembleReview(mapReviewed(documents, then))
}

function againstPublished(
  { published }: StandingUpdate,
  item: StandingUpdate['items'][number],
): ReviewedDocument {
  const { key, operation } = item
  const unlessRemoved = <T>(document: T) => (operation === 'remove' ? undefined : document)
  switch (item.slug) {
    case 'frameworks':
      return {
        key,
        slug: item.slug,
        before: byId(published.frameworks, item),
        after: unlessRemoved(item.document),
      }
    case 'competencies':
      return {
        key,
        slug: item.slug,
        before: byId(published.competencies, item),
        after: unlessRemoved(item.document),
      }
    case 'roles':
      return {
        key,
        slug: item.slug,
        before: byId(published.roles, item),
        after: unlessRemoved(item.document),
      }
    case 'settings':
      return { key, slug: item.slug, before: published.settings, after: unlessRemoved(item.document) }
    case 'synonyms':
      return { key, slug: item.slug, before: published.synonyms, after: unlessRemoved(item.document) }
  }
}

function byId<T extends { id: string }>(
  documents: readonly T[],
  item: { document: { id: string } },
): T | undefined {
  return documents.find(({ id }) => id === item.document.id)
}

/** The documents of a published update as they were before it and as it published them. */
async function readPublishedThen(
  req: PayloadRequest,
  { document: update }: StandingUpdate,
): Promise<ReviewedDocument[]> {
  const documents: ReviewedDocument[] = []
  for (const item of update.items ?? []) {
    const key = itemKey(item)
    const { before, after } = await readBeforeAndAfter(req.payload, req, item, update.publishedAt)
    const states =
      item.operation === 'remove'
        ? { before: wordingOf(item, after), after: undefined }
        : {
            before: (await wasRemovedBefore(req, key, update)) ? undefined : wordingOf(item, before),
            after: wordingOf(item, after),
          }
    // The versions come from the collection or global that the item names.
    documents.push({ key, slug: item.global ?? item.document?.relationTo, ...states } as ReviewedDocument)
  }
  return documents
}

/** A version does not hold the id of its document. */
function wordingOf(item: Item, version: { version: object } | undefined): object | undefined {
  return version === undefined ? undefined : { ...version.version, id: relationId(item.document?.value) }
}

/** Whether readers did not have the document: what was published of it once had been taken away by then. */
async function wasRemovedBefore(req: PayloadRequest, key: string, update: Update): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: 'updates',
    where: {
      and: [
        { 'items.key': { equals: key } },
        { state: { equals: 'published' } },
        { publishedAt: { less_than: update.publishedAt } },
      ],
    },
    sort: '-publishedAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0]?.items?.find((item) => item.key === key)?.operation === 'remove'
}
