// An update is given up: its documents go back to the wording that is published.
import type { Payload, PayloadRequest } from 'payload'
import { wordingOf } from '#cms/content/wording-of'
import type { ActionResult } from './action-result.ts'
import { moveUpdate, type MoveRequest } from './move-update.ts'
import type { StandingUpdate } from './read-update.ts'

/** Published documents get their published wording back as the newest draft; new ones stay as drafts that no update holds. */
export function discardUpdate(payload: Payload, move: MoveRequest): Promise<ActionResult> {
  return moveUpdate(payload, 'discard', move, async ({ req, update }) => {
    for (const item of update.items) await restorePublished(payload, req, item)
    return {}
  })
}

async function restorePublished(
  payload: Payload,
  req: PayloadRequest,
  item: StandingUpdate['items'][number],
): Promise<void> {
  const write = { depth: 0, draft: true, overrideAccess: true, overrideLock: true, req } as const
  switch (item.slug) {
    case 'frameworks':
    case 'competencies':
    case 'roles': {
      const newest = await payload.findVersions({
        collection: item.slug,
        where: {
          and: [{ parent: { equals: item.document.id } }, { 'version._status': { equals: 'published' } }],
        },
        sort: '-updatedAt',
        limit: 1,
        depth: 0,
        overrideAccess: true,
        req,
      })
      const version = newest.docs[0]
      if (version !== undefined)
        await payload.update({
          ...write,
          collection: item.slug,
          id: item.document.id,
          data: wordingOf(version.version, item.document),
        })
      return
    }
    case 'settings':
    case 'synonyms': {
      const newest = await payload.findGlobalVersions({
        slug: item.slug,
        where: { 'version._status': { equals: 'published' } },
        sort: '-updatedAt',
        limit: 1,
        depth: 0,
        overrideAccess: true,
        req,
      })
      const version = newest.docs[0]
      if (version !== undefined)
        await payload.updateGlobal({
          ...write,
          slug: item.slug,
          data: wordingOf(version.version, item.document),
        })
    }
  }
}
