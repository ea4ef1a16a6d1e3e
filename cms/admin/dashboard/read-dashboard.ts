// What the first page of the admin tells a person: what waits for them, what they are writing, and what staff see.
import type { Payload } from 'payload'
import type { Release, Update, User } from '#cms/payload-types'
import { relationId } from '#cms/content/references'
import { isOpen, updateStates } from '#cms/workflow/states'

export type Waiting = { update: Update; why: string }

/** A document of this person's that is in no update yet. */
export type LooseDraft = { id: string; name: string; collection: 'frameworks' | 'competencies' | 'roles' }

export type Dashboard = {
  waiting: readonly Waiting[]
  updates: readonly Update[]
  drafts: readonly LooseDraft[]
  /** What goes out by itself, the earliest first. */
  scheduled: readonly Update[]
  live: Release | undefined
  /** A later release that is still being built, or that could not be. */
  next: Release | undefined
  /** Nothing but the samples was ever published, and some of them still are. */
  onlySamples: boolean
}

const many = 30

const openStates = updateStates.filter(isOpen)

/** Reads with this person's own rights. */
export async function readDashboard(payload: Payload, user: User): Promise<Dashboard> {
  const asUser = { overrideAccess: false, user: { ...user, collection: 'users' as const }, depth: 0 } as const
  const { docs: open } = await payload.find({
    ...asUser,
    collection: 'updates',
    where: { state: { in: [...openStates] } },
    sort: '-updatedAt',
    pagination: false,
  })
  const { docs: releases } = await payload.find({
    ...asUser,
    collection: 'releases',
    where: { state: { in: ['live', 'queued', 'building', 'failed'] } },
    sort: '-number',
    limit: 20,
  })
  const live = releases.find(({ state }) => state === 'live')
  return {
    waiting: open.flatMap((update) => {
      const why = whyWaiting(update, user)
      return why === undefined ? [] : [{ update, why }]
    }),
    scheduled: open
      .filter(({ state }) => state === 'scheduled')
      .toSorted((a, b) => Date.parse(a.scheduledFor ?? '') - Date.parse(b.scheduledFor ?? '')),
    updates: open.filter((update) => update.state === 'draft' && relationId(update.createdBy) === user.id),
    drafts: await readLooseDrafts(
      payload,
      user,
      new Set(open.flatMap((update) => update.items ?? []).flatMap(({ key }) => key ?? [])),
    ),
    live,
    next: releases[0] === live ? undefined : releases[0],
    onlySamples: user.roles.includes('admin') && (await onlySamplesArePublished(payload)),
  }
}

/** Why an open update waits for this person; undefined when it waits for somebody else. */
export function whyWaiting(update: Update, user: Pick<User, 'id' | 'roles'>): string | undefined {
  const mine = relationId(update.createdBy) === user.id
  const asked = update.reviewers?.some((reviewer) => relationId(reviewer.user) === user.id) === true
  const signed = update.signOffs?.some((signOff) => relationId(signOff.user) === user.id) === true
  const mayPublish = user.roles.includes('approver') || user.roles.includes('admin')
  if (update.state === 'in-review' && asked && !signed) return 'You are asked to read it.'
  if (update.state === 'changes-requested' && mine) return 'A reviewer asked for changes.'
  if (update.state === 'approved' && mayPublish) return 'It is approved and can be published.'
  return undefined
}

async function readLooseDrafts(
  payload: Payload,
  user: User,
  inUpdates: ReadonlySet<string>,
): Promise<LooseDraft[]> {
  const read = async (collection: LooseDraft['collection']) => {
    const { docs } = await payload.find({
      collection,
      overrideAccess: false,
      user: { ...user, collection: 'users' as const },
      depth: 0,
      draft: true,
      where: { _status: { equals: 'draft' } },
      sort: '-updatedAt',
      limit: many,
    })
    return docs
      .filter(
        ({ contributors, id }) =>
          contributors?.includes(`users:${user.id}`) === true && !inUpdates.has(`${collection}:${id}`),
      )
      .map((document) => ({
        id: document.id,
        collection,
        name: ('name' in document ? document.name : document.title) || 'Without a name',
      }))
  }
  return [...(await read('frameworks')), ...(await read('competencies')), ...(await read('roles'))]
}

async function onlySamplesArePublished(payload: Payload): Promise<boolean> {
  const system = await payload.find({
    collection: 'users',
    where: { system: { equals: true } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const samples = system.docs.map(({ id }) => id)
  if (samples.length === 0) return false
  const ours = await payload.count({
    collection: 'updates',
    where: { and: [{ state: { equals: 'published' } }, { createdBy: { not_in: samples } }] },
    overrideAccess: true,
  })
  if (ours.totalDocs > 0) return false
  const published = await payload.count({
    collection: 'frameworks',
    where: { _status: { equals: 'published' } },
    overrideAccess: true,
  })
  return published.totalDocs > 0
}
