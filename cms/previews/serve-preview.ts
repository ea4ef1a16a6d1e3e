// Answers requests for previews on the CMS's own origin: to people who are signed in and active, and to nobody else. It
// sends the built files of one preview; nothing else on the disk can be asked for. See docs/adr/0034.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { holds, roles } from '#cms/access/roles'
import type { Settings } from '#cms/settings/parse-settings'
import { isOpen } from '#cms/workflow/states'
import { decodePath } from '#static-folder/decode-path'
import { holdsFile, holdsFolder } from '#static-folder/find-in-folder'
import { mediaTypeOf } from '#static-folder/media-types'
import { contentSecurityPolicy, securityHeaders } from '#static-folder/security-headers'
import { messagePage, messagePolicy } from './message-page.ts'
import { parsePreviewPath, previewAddress, type AskedOfPreview } from './preview-address.ts'
import { previewSite } from './preview-folder.ts'
import { readPreview } from './read-preview.ts'

type Place = Pick<Settings, 'dataDir'> & { cms: Pick<Settings['cms'], 'origins'> }

const secondsBetweenLooks = 3

/** The answer to a GET below /preview/. Whoever may not read gets the same answer whether or not there is something. */
export async function servePreview(payload: Payload, request: Request, place: Place): Promise<Response> {
  const address = new URL(request.url)
  const person = await personAsking(payload, request)
  if (person === null) return askToSignIn(request, address)
  if (!holds(person, ...roles)) return plain(403, 'Previews are for people with an active account.')
  const path = decodePath(address.pathname)
  const asked = path === undefined ? undefined : parsePreviewPath(path)
  if (asked === undefined) return nothingHere()
  const state = await stateOf(payload, asked)
  if (state === undefined) return nothingHere(asked.update)
  if (state !== 'ready') return notYet(asked.update, state)
  return answerFrom(previewSite(place.dataDir, asked.update, asked.hash), asked, address, place)
}

/**
 * Payload takes a session from a cookie only when the browser says where the request came from. A preview is only read:
 * the cookie is SameSite=Lax and the answer is closed to other origins, so a link from a message may lead here too.
 */
async function personAsking(payload: Payload, request: Request) {
  const headers = new Headers(request.headers)
  if (!headers.has('Origin')) headers.set('Sec-Fetch-Site', 'same-origin')
  return (await payload.auth({ headers })).user
}

async function stateOf(payload: Payload, { update, hash }: AskedOfPreview) {
  const preview = await readPreview(payload, update, hash)
  if (preview === undefined) return undefined
  const { docs } = await payload.find({
    collection: 'updates',
    where: { id: { equals: update } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0] !== undefined && isOpen(docs[0].state ?? 'draft') ? preview.state : undefined
}

async function answerFrom(
  root: string,
  { update, hash, inside }: AskedOfPreview,
  { pathname, search }: URL,
  { cms }: Place,
): Promise<Response> {
  const base = previewAddress(update, hash)
  if (!pathname.endsWith('/') && (inside === '' || (await holdsFolder(root, inside))))
    return answer(308, null, { Location: `${pathname}/${search}` })
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside
  const found = (await holdsFile(root, file)) ? file : '404.html'
  const body = await readFile(join(root, found)).catch(() => undefined)
  // Removed between two looks: the update has just ended, or its wording has moved on.
  if (body === undefined) return nothingHere(update)
  // Its pages may load from, search in and send forms to this one preview; the rest of this origin is not theirs.
  const sources = cms.origins.map((origin) => `${origin}${base}`).join(' ')
  return answer(found === file ? 200 : 404, new Uint8Array(body), {
    'Content-Type': mediaTypeOf(found),
    'Content-Security-Policy': contentSecurityPolicy(found, sources),
  })
}

function askToSignIn(request: Request, { pathname, search }: URL): Response {
  if (!(request.headers.get('Accept') ?? '').includes('text/html')) return plain(401, 'Sign in first.')
  const back = new URLSearchParams({ redirect: `${pathname}${search}` })
  return answer(302, null, { Location: `/admin/login?${back.toString()}` })
}

function nothingHere(update?: string): Response {
  return message(
    404,
    'This preview is not here',
    'It was removed because its update has ended or its wording has changed, or it was never made.',
    update,
  )
}

function notYet(update: string, state: 'building' | 'failed' | 'queued'): Response {
  if (state === 'failed')
    return message(404, 'This preview could not be built', 'The update says what stands in its way.', update)
  const page = message(
    503,
    'This preview is being built',
    'This page shows it as soon as it is there; that takes some seconds, longer while a release goes out.',
    update,
  )
  page.headers.set('Refresh', String(secondsBetweenLooks))
  page.headers.set('Retry-After', String(secondsBetweenLooks))
  return page
}

function message(status: number, title: string, sentence: string, update?: string): Response {
  const list = '/admin/collections/updates'
  const link =
    update === undefined
      ? { href: list, label: 'To the updates' }
      : { href: `${list}/${update}`, label: 'To the update' }
  return answer(status, messagePage(title, sentence, link), {
    'Content-Type': mediaTypeOf('.html'),
    'Content-Security-Policy': messagePolicy,
  })
}

function plain(status: number, text: string): Response {
  return answer(status, `${text}\n`, { 'Content-Type': 'text/plain; charset=utf-8' })
}

function answer(status: number, body: BodyInit | null, headers: Record<string, string>): Response {
  return new Response(body, {
    status,
    headers: {
      ...securityHeaders,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex, nofollow',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      ...headers,
    },
  })
}
