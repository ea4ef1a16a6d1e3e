// Keeps what an update says about itself true: the keys of its items, who contributed, and that its state only moves
// through an action.
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { Update } from '#cms/payload-types'
import { governedCollections } from '#cms/content/hash-document'
import { relationId } from '#cms/content/references'
import { isOpen, stateWords, updateStates, type UpdateState } from '#cms/workflow/states'
import { holdingStates } from '#cms/workflow/may-edit'
import { personKey } from '../governed/contributors.ts'
import { permitFor } from '../governed/permit.ts'
import { refusal } from '../governed/refuse.ts'
import { itemKey } from './item-key.ts'

/** Fields that only an action may write. */
const movedByActions = [
  'state',
  'hash',
  'signOffs',
  'scheduledFor',
  'publishedAt',
  'number',
  'createdBy',
  'contributors',
  'breakGlass',
] as const

export const keepUpdate: CollectionBeforeChangeHook<Update> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation === 'update' && originalDoc !== undefined) {
    if (permitFor(req, `updates:${originalDoc.id}`)?.operation === 'state') return data
    refuseUnlessEditable(originalDoc)
    const kept = Object.fromEntries(movedByActions.map((field) => [field, originalDoc[field]]))
    const standing = keptItems(data.items ?? originalDoc.items, originalDoc.items)
    const items = await withKeys(standing, originalDoc.id, req)
    refuseNamedTwice(data.reviewers)
    return { ...data, ...kept, items, contributors: withPerson(originalDoc.contributors, req) }
  }
  const items = await withKeys(keptItems(data.items, []), undefined, req)
  refuseNamedTwice(data.reviewers)
  return {
    ...data,
    items,
    state: 'draft',
    number: await nextNumber(req),
    hash: null,
    signOffs: [],
    scheduledFor: null,
    publishedAt: null,
    breakGlass: { by: null, reason: null, at: null },
    createdBy: req.user?.id ?? null,
    contributors: withPerson([], req),
  }
}

/** An update can be changed while nobody is reading or has signed it. */
const editableStates: readonly UpdateState[] = updateStates.filter(
  (state) => isOpen(state) && !holdingStates.some((held) => held === state),
)

function refuseUnlessEditable(update: Update): void {
  const state = update.state ?? 'draft'
  if (editableStates.includes(state)) return
  throw refusal(
    409,
    `The update "${update.title}" is "${stateWords[state].label}" and cannot be changed.`,
    isOpen(state) ? 'Withdraw it first, or ask its reviewers to request changes.' : 'Make a new update.',
  )
}

function withPerson(earlier: Update['contributors'], req: PayloadRequest): string[] {
  const now = personKey(req.user)
  return [...new Set([...(earlier ?? []), ...(now === undefined ? [] : [now])])]
}

/** The items with what only actions write taken from the update as it was; a draft that lies aside cannot be dropped. */
function keptItems(items: Update['items'], before: Update['items']): Update['items'] {
  const earlier = new Map((before ?? []).map((item) => [itemKey(item), item]))
  const kept = (items ?? []).map((item) => {
    const { hash = null, version = null, setAside = null } = earlier.get(itemKey(item)) ?? {}
    return { ...item, hash, version, setAside }
  })
  const named = new Set(kept.map(itemKey))
  if ((before ?? []).some((item) => item.setAside && !named.has(itemKey(item))))
    throw refusal(
      422,
      'A draft that is set aside would be lost: this update alone keeps it.',
      'Take it up again first, or discard the whole update.',
    )
  return kept
}

async function withKeys(
  items: Update['items'],
  updateId: string | undefined,
  req: PayloadRequest,
): Promise<Update['items']> {
  if ((items ?? []).some(({ global, operation }) => global && operation === 'remove'))
    throw refusal(
      422,
      'Settings and synonyms cannot be removed: the handbook always has them.',
      'Empty what should go, and choose "Change".',
    )
  if ((items ?? []).some(({ document }) => document && !isGoverned(document.relationTo)))
    throw refusal(
      422,
      'An update holds frameworks, competencies, role profiles, settings and synonyms, and nothing else.',
      'Choose one of these.',
    )
  const all = (items ?? []).map(itemKey)
  if (new Set(all).size < all.length)
    throw refusal(422, 'A document is in this update twice.', 'Remove one of the two.')
  // A draft that is set aside holds its document no longer, and so has no key.
  const keyed = (items ?? []).map((item) => ({ ...item, key: item.setAside ? null : itemKey(item) }))
  const keys = keyed.flatMap(({ key }) => key ?? [])
  if (keys.length === 0) return keyed
  const { docs } = await req.payload.find({
    collection: 'updates',
    where: {
      and: [
        { 'items.key': { in: keys } },
        { state: { in: updateStates.filter(isOpen) } },
        ...(updateId === undefined ? [] : [{ id: { not_equals: updateId } }]),
      ],
    },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const other = docs[0]
  if (other !== undefined)
    throw refusal(
      422,
      `A document of this update is already in the update "${other.title}".`,
      'Take it out of that update first, or add your change there.',
    )
  return keyed
}

/** The field offers these alone; over REST anything can be named. */
function isGoverned(collection: string): boolean {
  return governedCollections.some((slug) => slug === collection)
}

function refuseNamedTwice(reviewers: Update['reviewers']): void {
  const people = (reviewers ?? []).map(({ user }) => relationId(user))
  if (new Set(people).size < people.length)
    throw refusal(422, 'A reviewer is named twice.', 'Remove one of the two lines.')
}

async function nextNumber(req: PayloadRequest): Promise<number> {
  const { docs } = await req.payload.find({
    collection: 'updates',
    sort: '-number',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return (docs[0]?.number ?? 0) + 1
}
