// "Restore this version": an earlier wording becomes the newest draft, saved like any other, so that the gate sees it.
// It stands at the address of Payload's own restore, which would pass the gate by on globals and refuse on collections.
import type { Endpoint, PayloadRequest } from 'payload'
import type { GovernedCollection, GovernedGlobal } from '#cms/content/hash-document'
import { wordingOf } from '#cms/content/wording-of'
import { takeOverWordingOf } from './contributors.ts'

/** POST /api/<collection>/versions/:id; who may not read the version or edit the document is refused with 403. */
export function restoreVersion(slug: GovernedCollection): Endpoint {
  return endpoint(async (req, id) => {
    const asThePerson = { collection: slug, depth: 0, overrideAccess: false, req } as const
    const { parent, version } = await req.payload.findVersionByID({ ...asThePerson, id })
    const document = String(parent)
    const current = await req.payload.findByID({ ...asThePerson, id: document, draft: true })
    takeOverWordingOf(version.contributors, req)
    await req.payload.update({
      ...asThePerson,
      id: document,
      data: wordingOf(version, current),
      draft: true,
    })
  })
}

/** POST /api/globals/<global>/versions/:id, likewise. */
export function restoreGlobalVersion(slug: GovernedGlobal): Endpoint {
  return endpoint(async (req, id) => {
    const asThePerson = { slug, depth: 0, overrideAccess: false, req } as const
    const { version } = await req.payload.findGlobalVersionByID({ ...asThePerson, id })
    const current = await req.payload.findGlobal({ ...asThePerson, draft: true })
    takeOverWordingOf(version.contributors, req)
    await req.payload.updateGlobal({ ...asThePerson, data: wordingOf(version, current), draft: true })
  })
}

function endpoint(restore: (req: PayloadRequest, id: string) => Promise<void>): Endpoint {
  return {
    path: '/versions/:id',
    method: 'post',
    handler: async (req) => {
      await restore(req, String(req.routeParams?.id))
      return Response.json({ message: 'The earlier version is the newest draft now.' })
    },
  }
}
