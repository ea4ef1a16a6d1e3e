// A program of its own that opens the system of its environment and prints one JSON value about it: its people, all of its
// rows, or what happens when somebody signs in and approves an update.
import { handleEndpoints } from 'payload'
import { openMoment, partsOfSystem, readRows } from '#cms/database/archive/read-rows'
import { openCms } from '#cms/open-cms'

const [what, update = '', hash = ''] = process.argv.slice(2)
const { payload } = await openCms()
const value = what === 'approve' ? await approve() : await rows(what === 'users' ? ['users'] : undefined)
process.stdout.write(JSON.stringify(value), () => process.exit(0))

async function rows(slugs?: string[]): Promise<object> {
  const moment = await openMoment(payload)
  const found: Record<string, unknown> = {}
  for (const part of partsOfSystem(payload))
    if (slugs?.includes(part.slug) ?? true)
      found[`${part.slug} ${part.versions}`] = await Array.fromAsync(readRows(payload, part, moment))
  await moment.end()
  return withoutNothing(found) as object
}

/** SQLite says null, or an empty list or group, where MongoDB says nothing. */
function withoutNothing(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(withoutNothing)
  if (typeof given !== 'object' || given === null) return given
  const members = Object.entries(given).map(([key, member]) => [key, withoutNothing(member)] as const)
  return Object.fromEntries(members.filter(([, member]) => !isNothing(member)))
}

async function approve(): Promise<object> {
  const signIn = await send('/users/login', {
    email: 'asha.quill@example.org',
    password: 'a long enough pass phrase for tests',
  })
  const cookie = signIn.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  const approved = await send(`/updates/${update}/approve`, { hash }, cookie)
  const published = await send(`/updates/${update}/publish`, {}, cookie)
  return { signedIn: signIn.status, approved: await approved.json(), published: published.status }
}

function send(path: string, body: object, cookie = ''): Promise<Response> {
  const origin = process.env['CMS_URL'] ?? ''
  return handleEndpoints({
    config: payload.config,
    request: new Request(`${origin}/api${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin, Cookie: cookie },
      body: JSON.stringify(body),
    }),
  })
}

function isNothing(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0)
}
