// Turns environment variables into the settings of the system, or into everything that is wrong with them.
// Pure: neither the environment nor the disk is read here.
import { resolve } from 'node:path'
import type { z } from 'zod'
import type { Checked, Problem } from '#content-schema/problem'
import { passwordProblem } from '#cms/access/password-rules'
import { isLoopback, variables, type DatabaseAddress } from './variables.ts'

/** How this installation runs. Paths are absolute; addresses have no slash at their end. */
export type Settings = {
  /** `url` is what the database adapter is given. */
  database: { kind: 'sqlite'; url: string; file: string } | { kind: 'mongodb'; url: string }
  /** Holds the SQLite file, the secret, releases, previews, uploads and the link to the published handbook. */
  dataDir: string
  /** The address to listen on, for the CMS and the handbook. */
  host: string
  cms: {
    url: string
    port: number
    /** Origins whose requests may carry the session; both spellings of this machine when the address is local. */
    origins: string[]
    /** Whether cookies are sent over https only: exactly when `url` is https. */
    secureCookies: boolean
  }
  /** `basePath` is the path of `url` without a slash at its end: "" or "/handbook". */
  handbook: { url: string; basePath: string; port: number }
  /** Absent when PAYLOAD_SECRET is not set; `readSecret` then makes one. */
  secret?: string
  /** The first administrator of an empty database. */
  firstAdmin?: { email: string; password: string }
  /** Whether an empty database gets the sample frameworks. */
  samples: boolean
  /** IANA name, used until the handbook's own settings say otherwise. */
  timeZone: string
  /** Proxies whose word about a client's address is taken: addresses and networks such as "10.0.0.0/8". */
  trustedProxies: string[]
  /** Without a server, messages are kept as files. */
  mail: { server?: string; from: string }
  /** How many releases stay on disk, so that they can be put back and open pages keep working. */
  keptReleases: number
}

/** Environment variables as Node gives them. */
export type Environment = Readonly<Record<string, string | undefined>>

type Variables = z.infer<typeof variables>

/** Settings from variables; relative paths are taken from `folder`. Problems have the variable's name as their field. */
export function parseSettings(environment: Environment, folder: string): Checked<Settings> {
  const given = Object.fromEntries(
    Object.keys(variables.shape)
      .map((name) => [name, environment[name]] as const)
      .filter(([, text]) => text !== undefined && text.trim() !== ''),
  )
  const parsed = variables.safeParse(given)
  const problems = parsed.success ? checkTogether(parsed.data) : parsed.error.issues.map(problemOfIssue)
  if (!parsed.success || problems.length > 0) return { ok: false, problems }
  return { ok: true, value: assembleSettings(parsed.data, folder) }
}

function assembleSettings(given: Variables, folder: string): Settings {
  const dataDir = resolve(folder, given.DATA_DIR?.trim() ?? 'data')
  const cmsPort = given.CMS_PORT ?? localPort(given.CMS_URL) ?? 3000
  const handbookPort = given.HANDBOOK_PORT ?? localPort(given.HANDBOOK_URL) ?? 4321
  const cmsUrl = given.CMS_URL ?? new URL(`http://127.0.0.1:${cmsPort}`)
  const handbookUrl = given.HANDBOOK_URL ?? new URL(`http://127.0.0.1:${handbookPort}`)
  const basePath = handbookUrl.pathname.replace(/\/+$/, '')
  const { HANDBOOK_ADMIN_EMAIL: email, HANDBOOK_ADMIN_PASSWORD: password } = given
  return {
    database: databaseAt(given.DATABASE_URL, dataDir, folder),
    dataDir,
    host: given.HOST ?? '127.0.0.1',
    cms: {
      url: cmsUrl.origin,
      port: cmsPort,
      origins: isLoopback(cmsUrl) ? bothSpellings(cmsUrl) : [cmsUrl.origin],
      secureCookies: cmsUrl.protocol === 'https:',
    },
    handbook: { url: `${handbookUrl.origin}${basePath}`, basePath, port: handbookPort },
    ...(given.PAYLOAD_SECRET === undefined ? {} : { secret: given.PAYLOAD_SECRET }),
    ...(email === undefined || password === undefined ? {} : { firstAdmin: { email, password } }),
    samples: given.HANDBOOK_SAMPLES !== 'none',
    timeZone: given.HANDBOOK_TIME_ZONE ?? 'Europe/London',
    trustedProxies: given.TRUSTED_PROXIES ?? [],
    mail: {
      ...(given.SMTP_URL === undefined ? {} : { server: given.SMTP_URL }),
      from: given.MAIL_FROM ?? `handbook@${mailDomain(cmsUrl.hostname)}`,
    },
    keptReleases: given.KEPT_RELEASES ?? 10,
  }
}

function checkTogether(given: Variables): Problem[] {
  const problems: Problem[] = []
  for (const name of ['CMS_URL', 'HANDBOOK_URL'] as const) {
    const url = given[name]
    if (url?.protocol === 'http:' && !isLoopback(url) && given.ALLOW_HTTP !== 'yes')
      problems.push(
        problem(
          name,
          `${url.origin} would send passwords and pages over the network unencrypted.`,
          'Use an https:// address, or set ALLOW_HTTP=yes when your network makes up for it.',
        ),
      )
  }
  const { HANDBOOK_ADMIN_EMAIL: email, HANDBOOK_ADMIN_PASSWORD: password } = given
  if ((email === undefined) !== (password === undefined))
    problems.push(
      problem(
        email === undefined ? 'HANDBOOK_ADMIN_EMAIL' : 'HANDBOOK_ADMIN_PASSWORD',
        'The first administrator needs an email address and a password; one of them is missing.',
        'Set both, or neither: an account is then made and written down in DATA_DIR.',
      ),
    )
  const weak = email && password ? passwordProblem(password, { name: 'Administrator', email }) : undefined
  if (weak !== undefined) problems.push(problem('HANDBOOK_ADMIN_PASSWORD', weak, ''))
  const cmsPort = given.CMS_PORT ?? localPort(given.CMS_URL) ?? 3000
  if (cmsPort === (given.HANDBOOK_PORT ?? localPort(given.HANDBOOK_URL) ?? 4321))
    problems.push(
      problem(
        'HANDBOOK_PORT',
        `The CMS and the handbook would both listen on port ${cmsPort}.`,
        'Give one of them another port, such as HANDBOOK_PORT=4321.',
      ),
    )
  return problems
}

function databaseAt(
  address: DatabaseAddress | undefined,
  dataDir: string,
  folder: string,
): Settings['database'] {
  if (address?.kind === 'mongodb') return address
  const file = address ? resolve(folder, address.path) : resolve(dataDir, 'handbook.db')
  return { kind: 'sqlite', url: `file:${file}`, file }
}

/** The port that a local address names, so that the server listens where the address points. */
function localPort(url: URL | undefined): number | undefined {
  return url && isLoopback(url) && url.protocol === 'http:' ? Number(url.port || '80') : undefined
}

function bothSpellings(url: URL): string[] {
  return [...new Set([url.hostname, '127.0.0.1', 'localhost'])].map(
    (host) => `${url.protocol}//${host}${url.port === '' ? '' : `:${url.port}`}`,
  )
}

/** The part behind the @: an address literal has brackets (RFC 5321, 4.1.3). */
function mailDomain(hostname: string): string {
  return /^[0-9.]+$/.test(hostname) ? `[${hostname}]` : hostname
}

function problemOfIssue(issue: z.core.$ZodIssue): Problem {
  const mend = issue.code === 'custom' ? String(issue.params?.['mend'] ?? '') : ''
  return problem(issue.path.join('.'), issue.message, mend)
}

function problem(field: string, message: string, mend: string): Problem {
  return { file: 'environment', field, message, mend }
}
