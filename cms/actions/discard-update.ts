// An update is given up: its documents go back to the wording that is published.
import type { Payload, PayloadRequest } from 'payload'
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

/** The wording of a version as the data of a save: a field the version does not have is emptied, not kept. */
function wordingOf(version: object, current: object): Record<string, unknown> {
  const notWording = ['id', 'createdAt', 'updatedAt']
  const names = [...new Set([...Object.keys(version), ...Object.keys(current)])].filter(
    (name) => !notWording.includes(name),
  )
  const fields = new Map<string, unknown>(Object.entries(version))
  return { ...Object.fromEntries(names.map((name) => [name, fields.get(name) ?? null])), _status: 'draft' }
}
