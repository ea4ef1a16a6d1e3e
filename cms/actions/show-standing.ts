// Where one document stands on its way to the handbook, for whoever has it on the screen: what readers have of it, which
// update holds it and whom that waits for, and whether a draft of it lies aside.
import type { PayloadRequest } from 'payload'
import type { Update } from '#cms/payload-types'
import { hashDocument, type GovernedCollection, type GovernedGlobal } from '#cms/content/hash-document'
import { itemKey } from '#cms/collections/updates/item-key'
import { isOpen, updateStates } from '#cms/workflow/states'
import { reviewersStillToSign } from '#cms/workflow/sign-offs'
import { readItem } from './read-item.ts'
import { readUpdate } from './read-update.ts'

export type Standing = {
  /** Whether readers have it now. */
  published: boolean
  /** Whether its newest draft says something else than what readers have. */
  differs: boolean
  update: { id: string; waitingFor: string[] } | null
  setAsideIn: { id: string; title: string } | null
}

/** `key` is "competencies:<id>" or a global's name; undefined when there is no such document. */
export async function showStanding(
  req: PayloadRequest,
  key: string,
  now: Date,
): Promise<Standing | undefined> {
  const [slug = '', id = ''] = key.split(':')
  if (!isGovernedCollection(slug) && !isGovernedGlobal(slug)) return undefined
  const draft = await readItem(req.payload, req, key, 'change')
  if (draft === undefined) return undefined
  const published = await readShownToReaders(req, slug, id)
  const updates = await readOpenUpdates(req)
  const holder = updates.find(({ items }) => items?.some((item) => item.key === key))
  const keeper = updates.find(({ items }) =>
    items?.some((item) => Boolean(item.setAside) && itemKey(item) === key),
  )
  const update = holder && (await readUpdate(req.payload, req, holder.id, now, false))
  return {
    published: published !== undefined,
    differs:
      published === undefined || hashDocument(slug, published) !== hashDocument(slug, draft.item.document),
    update:
      update === undefined
        ? null
        : {
            id: update.document.id,
            waitingFor:
              update.facts.state === 'in-review'
                ? reviewersStillToSign(update.facts).map(({ user }) => user.name)
                : [],
          },
    setAsideIn: keeper === undefined ? null : { id: keeper.id, title: keeper.title },
  }
}

function isGovernedCollection(slug: string): slug is GovernedCollection {
  return slug === 'frameworks' || slug === 'competencies' || slug === 'roles'
}

function isGovernedGlobal(slug: string): slug is GovernedGlobal {
  return slug === 'settings' || slug === 'synonyms'
}

async function readShownToReaders(
  req: PayloadRequest,
  slug: GovernedCollection | GovernedGlobal,
  id: string,
): Promise<object | undefined> {
  const asWritten = { depth: 0, draft: false, overrideAccess: true, req } as const
  const document: { _status?: 'draft' | 'published' | null } = isGovernedCollection(slug)
    ? await req.payload.findByID({ ...asWritten, collection: slug, id })
    : await req.payload.findGlobal({ ...asWritten, slug })
  return document._status === 'published' ? document : undefined
}

/** An organisation has a handful of open updates; a draft that lies aside has no key to ask for. */
async function readOpenUpdates(req: PayloadRequest): Promise<Update[]> {
  const { docs } = await req.payload.find({
    collection: 'updates',
    where: { state: { in: updateStates.filter(isOpen) } },
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  })
  return docs
}
