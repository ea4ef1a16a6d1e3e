// An update with everything a decision rests on, read from the database at this moment and never from the request.
import type { Payload, PayloadRequest } from 'payload'
import type { Problem } from '#content-schema/problem'
import type { Update, User } from '#cms/payload-types'
import { hashDocument } from '#cms/content/hash-document'
import { relationId } from '#cms/content/references'
import { itemKey } from '#cms/collections/updates/item-key'
import { isPublished, withItems, type Content, type ContentItem } from '#cms/release/content'
import { readPublished } from '#cms/release/read-published'
import type { Person, SignOff, UpdateFacts } from '#cms/workflow/update-facts'
import { updateHash } from '#cms/workflow/update-hash'
import { itemProblems } from './item-problems.ts'
import { readHindrance } from './read-hindrance.ts'
import { readItem } from './read-item.ts'
import { keptDraftOf, readSetAside, type SetAsideDraft } from './read-set-aside.ts'

/** A document of an update, with its key, its newest version and everybody who wrote any of it. */
export type StandingItem = ContentItem & {
  key: string
  versionId: string | undefined
  contributors: string[]
}

/**
 * An update as it stands. `published` is what readers see without it, `items` what it would put in its place; drafts
 * that are set aside are none of its items.
 */
export type StandingUpdate = {
  document: Update
  facts: UpdateFacts
  items: readonly StandingItem[]
  setAside: readonly SetAsideDraft[]
  published: Content
}

/** Reads update `id`; undefined when there is none. `check` adds the problems of the release it would give. */
export async function readUpdate(
  payload: Payload,
  req: PayloadRequest,
  id: string,
  now: Date,
  check: boolean,
): Promise<StandingUpdate | undefined> {
  const found = await payload.find({
    collection: 'updates',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const document = found.docs[0]
  if (document === undefined) return undefined
  const published = await readPublished(payload, req)
  const items: StandingItem[] = []
  const missing: Problem[] = []
  const setAside = await readSetAside(req, document)
  for (const item of document.items ?? []) {
    if (keptDraftOf(item) !== undefined) continue
    const key = itemKey(item)
    const read = await readItem(payload, req, key, item.operation)
    if (read === undefined) missing.push(goneProblem(document, key))
    else items.push({ ...read.item, key, versionId: read.versionId, contributors: read.contributors })
  }
  const people = await readPeople(payload, req, document)
  const title = document.title
  const note = document.note ?? ''
  const factItems = items.map(({ key, operation, slug, document: content, contributors }) => ({
    key,
    operation,
    hash: hashDocument(slug, content),
    contributors,
    published: isPublished(published, slug, content),
  }))
  const facts: UpdateFacts = {
    id: `update-${document.number ?? 0}`,
    title,
    note,
    state: document.state ?? 'draft',
    hash: updateHash({ title, note, items: factItems }),
    items: factItems,
    setAside: setAside.map(({ key, title: name, heldBy }) => ({ key, title: name, heldBy })),
    editor: people(relationId(document.createdBy)),
    contributors: (document.contributors ?? []).filter((key) => key !== null),
    reviewers: (document.reviewers ?? []).map(({ user, required }) => ({
      user: people(relationId(user)),
      required: required ?? true,
    })),
    signOffs: (document.signOffs ?? []).map(({ user, hash }): SignOff => {
      const person = people(relationId(user))
      return {
        user: person.key,
        name: person.name,
        hash,
        active: person.active,
        entitled: person.roles.includes('approver'),
      }
    }),
    requirementProblems: [...missing, ...(check ? itemProblems(published, items) : [])],
    now: now.toISOString(),
    scheduledFor: document.scheduledFor ?? undefined,
    putBack: check ? await readHindrance(payload, req, withItems(published, items)) : undefined,
  }
  return { document, facts, items, setAside, published }
}

/** A person as the workflow knows them. */
export function personOf(user: User): Person {
  return { key: `users:${user.id}`, name: user.name, roles: user.roles, active: user.active !== false }
}

async function readPeople(
  payload: Payload,
  req: PayloadRequest,
  update: Update,
): Promise<(id: string | undefined) => Person> {
  const ids = [
    relationId(update.createdBy),
    ...(update.reviewers ?? []).map(({ user }) => relationId(user)),
    ...(update.signOffs ?? []).map(({ user }) => relationId(user)),
  ].filter((id) => id !== undefined)
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const people = new Map(docs.map((user) => [user.id, personOf(user)]))
  return (id) =>
    people.get(id ?? '') ?? {
      key: `users:${id ?? ''}`,
      name: 'somebody who has left',
      roles: [],
      active: false,
    }
}

function goneProblem(update: Update, key: string): Problem {
  return {
    file: `updates/update-${update.number ?? 0}`,
    field: 'items',
    message: `The document ${key} is no longer there.`,
    mend: 'Take it out of the update.',
  }
}
