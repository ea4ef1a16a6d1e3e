// Every address of the REST interface, as the configuration itself lists them, so that a new one is attacked without
// anybody thinking of it.
import { tmpdir } from 'node:os'
import type { Endpoint } from 'payload'
import type { Target } from './attack.ts'

/** `pattern` is how the table of rights knows it ("GET /roles/:id"), `path` what is asked. */
export type Route = { of: string; pattern: string; method: string; path: string }

/** What an id stands for where nothing is kept. */
const none = '0123456789abcdef01234567'

/** Reads the configuration; the ids in the paths are those of documents that are there, and in an update that is under way. */
export async function everyRoute({ act, drafts }: Target): Promise<Route[]> {
  const { collections, globals, endpoints } = await configuration()
  const idIn = async (path: string) => {
    const { body } = await act('admin', 'GET', `/api${path}`)
    return /"id":"([^"]+)"/.exec(body)?.[1] ?? none
  }
  const known: Record<string, string> = {
    updates: drafts.update,
    users: await idIn('/users?where[email][contains]=dee.parted&depth=0'),
  }
  const routes: Route[] = []
  const add = (
    of: string,
    listed: readonly Pick<Endpoint, 'method' | 'path'>[],
    id: string,
    version: string,
  ) => {
    for (const { method, path } of listed)
      routes.push({
        of,
        pattern: `${method.toUpperCase()} ${of}${path}`.replace(/\/$/, ''),
        method: method.toUpperCase(),
        path: `/api${of}${path}`
          .replace('/versions/:id', `/versions/${version}`)
          .replace(/\/:[A-Za-z]+\??/g, `/${id}`)
          .replace(/\/$/, ''),
      })
  }
  for (const { slug, endpoints: listed, versions } of collections) {
    const id = known[slug] ?? (await idIn(`/${slug}?limit=1&depth=0&sort=createdAt`))
    add(`/${slug}`, listed || [], id, versions ? await idIn(`/${slug}/versions?limit=1&depth=0`) : none)
  }
  for (const { slug, endpoints: listed } of globals) {
    const version = await idIn(`/globals/${slug}/versions?limit=1&depth=0`)
    add(`/globals/${slug}`, listed || [], none, version)
  }
  add('', endpoints, none, none)
  // Signing out would end the session that everything else is tried with.
  return routes.filter(({ pattern }) => pattern !== 'POST /users/logout')
}

/** The configuration reads its settings when it is loaded; these are of no system. */
async function configuration() {
  const before = { ...process.env }
  Object.assign(process.env, {
    DATA_DIR: tmpdir(),
    DATABASE_URL: '',
    PAYLOAD_SECRET: 'only to read the configuration with it',
  })
  const { default: config } = await import('#cms/payload.config')
  process.env = before
  return config
}
