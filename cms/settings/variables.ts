// The environment variables that set the system up: one schema each, saying what is expected and how to mend it.
// Nothing here reads the environment; values arrive as text.
import { isIP } from 'node:net'
import { z } from 'zod'

/** Where the content lives: a SQLite file or a MongoDB database. */
export type DatabaseAddress = { kind: 'sqlite'; path: string } | { kind: 'mongodb'; url: string }

/** How much the log says, from everything to nothing. */
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/** Whether a text is one of the levels of the log. */
export function isLogLevel(text: string): boolean {
  return logLevels.some((level) => level === text)
}

const localHosts = ['localhost', '127.0.0.1', '[::1]']

/** Whether an address is on this machine only. */
export function isLoopback(url: URL): boolean {
  return localHosts.includes(url.hostname)
}

/** Text that `read` turns into a value; `read` answers undefined when the text is not what was expected. */
function setting<T>(read: (text: string) => T | undefined, message: string, mend: string) {
  return z.string().transform((text, context): T => {
    const value = read(text.trim())
    if (value !== undefined) return value
    context.issues.push({ code: 'custom', input: text, message, params: { mend } })
    return z.NEVER
  })
}

const databaseUrl = setting(
  readDatabase,
  'This is not the address of a database this system can use.',
  'Write file: and a path, such as file:./data/handbook.db, or a MongoDB address, such as mongodb://db.example.org/handbook.',
)

const publicUrl = (example: string, pathAllowed: boolean) =>
  setting(
    (text) => readPublicUrl(text, pathAllowed),
    `This is not a web address that people can open${pathAllowed ? '' : ' (it must not have a path either)'}.`,
    `Write an address that begins with https:// or http://, such as ${example}, without user name, question mark or #.`,
  )

const port = setting(
  (text) =>
    /^[0-9]{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65536 ? Number(text) : undefined,
  'This is not a port.',
  'Write a whole number from 1 to 65535, such as 3000.',
)

/** Every variable the system reads; a variable that is absent or empty has its default. */
export const variables = z.object({
  DATABASE_URL: databaseUrl.optional(),
  DATA_DIR: setting(
    (text) => (isHomePath(text) ? undefined : text),
    'No shell reads this, so ~ would be a folder of that name.',
    'Write the whole path, such as /srv/handbook/data.',
  ).optional(),
  CMS_URL: publicUrl('https://cms.example.org', false).optional(),
  HANDBOOK_URL: publicUrl('https://intranet.example.org/handbook', true).optional(),
  HOST: setting(
    (text) => (/^[0-9A-Za-z.:-]+$/.test(text) ? text : undefined),
    'This is not a network address to listen on.',
    'Write 127.0.0.1 for this machine only, or 0.0.0.0 for every network it is on.',
  ).optional(),
  CMS_PORT: port.optional(),
  HANDBOOK_PORT: port.optional(),
  PAYLOAD_SECRET: setting(
    (text) => (text.length >= 32 ? text : undefined),
    'This secret is shorter than 32 characters.',
    'Write at least 32 random characters, or leave it out: one is then made and kept in DATA_DIR.',
  ).optional(),
  HANDBOOK_ADMIN_EMAIL: setting(
    (text) => (/^[^\s@]+@[^\s@]+$/.test(text) ? text : undefined),
    'This is not an email address.',
    'Write the first administrator’s address, such as hr@example.org.',
  ).optional(),
  HANDBOOK_ADMIN_PASSWORD: setting(
    (text) => (Array.from(text).length >= 12 ? text : undefined),
    'This password is shorter than 12 characters.',
    'Choose a longer one; several words are easy to remember.',
  ).optional(),
  HANDBOOK_SAMPLES: setting(
    (text) => (text === 'none' || text === 'all' ? text : undefined),
    'This is neither "none" nor "all".',
    'Write none to start empty, or leave it out: an empty database then gets the sample frameworks.',
  ).optional(),
  HANDBOOK_TIME_ZONE: setting(
    (text) => (isTimeZone(text) ? text : undefined),
    'This is not a time zone that is known here.',
    'Write its IANA name, such as Europe/London.',
  ).optional(),
  KEPT_RELEASES: setting(
    (text) => (/^[1-9][0-9]{0,3}$/.test(text) ? Number(text) : undefined),
    'This is not a number of releases.',
    'Write how many releases stay on disk, from 1 to 9999; without it there are 10.',
  ).optional(),
  SMTP_URL: setting(
    (text) => (isMailServer(urlOf(text)) ? text : undefined),
    'This is not the address of a mail server.',
    'Write smtp:// or smtps://, such as smtps://user:password@mail.example.org:465.',
  ).optional(),
  MAIL_FROM: setting(
    (text) => (/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(text) ? text : undefined),
    'This is not an email address.',
    'Write the address that messages come from, such as handbook@example.org.',
  ).optional(),
  TRUSTED_PROXIES: setting(
    readNetworks,
    'This is not a list of network addresses.',
    'Write the addresses of the proxies in front, with commas between them, such as 10.0.0.5, 192.168.0.0/16.',
  ).optional(),
  LOG_LEVEL: setting(
    (text) => (isLogLevel(text) ? text : undefined),
    'This is not how much a log can say.',
    `Write one of ${logLevels.join(', ')}, in small letters.`,
  ).optional(),
  ALLOW_HTTP: setting(
    (text) => (text === 'yes' || text === 'no' ? text : undefined),
    'This is neither "yes" nor "no".',
    'Write yes to allow unencrypted addresses on your network, or leave it out.',
  ).optional(),
})

function readDatabase(text: string): DatabaseAddress | undefined {
  if (/^file:/i.test(text)) {
    const path = text.slice('file:'.length).replace(/^\/\/(?=\/)/, '')
    const isFile = path !== '' && !isHomePath(path) && !/^\/\/|[?#]|:memory:|\/$/.test(path)
    return isFile ? { kind: 'sqlite', path } : undefined
  }
  return mongoAddress.test(text) ? { kind: 'mongodb', url: withDatabaseName(text) } : undefined
}

/**
 * Name and password, in which @ : / are written as %40 %3A %2F; servers with their ports; the database's name. What is not
 * so would be taken apart elsewhere by the driver, and half a password for a server.
 */
const mongoAddress =
  /^mongodb(\+srv)?:\/\/([^@/?\s]*@)?([^@:/?,\s]+|\[[0-9a-f:.]+\])(:\d{1,5})?(,([^@:/?,\s]+|\[[0-9a-f:.]+\])(:\d{1,5})?)*(\/[^@/\\. "$*<>:|?]{0,63})?(\?\S*)?$/i

function isHomePath(path: string): boolean {
  return /^~(\/|$)/.test(path)
}

/** A MongoDB address without a database name would use the driver's own default, "test". */
function withDatabaseName(url: string): string {
  const [, server = '', name = '', query = ''] = /^([^/]+\/\/[^/?]+)\/?([^?]*)(.*)$/.exec(url) ?? []
  return `${server}/${name === '' ? 'handbook' : name}${query}`
}

function readPublicUrl(text: string, pathAllowed: boolean): URL | undefined {
  const url = urlOf(text)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  if (url.username !== '' || url.password !== '' || /[?#]/.test(text) || url.port === '0') return undefined
  if (!/^\/(?:[\w.~-]+\/?)*$/.test(url.pathname)) return undefined
  return pathAllowed || url.pathname === '/' ? url : undefined
}

/** Addresses and networks, with commas between them. */
function readNetworks(text: string): string[] | undefined {
  const networks = text.split(',').map((network) => network.trim())
  const isNetwork = (network: string) => {
    const [address = '', prefix, ...rest] = network.split('/')
    const version = isIP(address)
    if (version === 0 || rest.length > 0) return false
    return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 6 ? 128 : 32))
  }
  return networks.every(isNetwork) ? networks : undefined
}

function isMailServer(url: URL | undefined): boolean {
  return url !== undefined && /^smtps?:$/.test(url.protocol) && url.hostname !== ''
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: text })
    return true
  } catch {
    return false
  }
}
