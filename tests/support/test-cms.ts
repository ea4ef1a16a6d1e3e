// A whole CMS on an empty database for one test file: people, REST requests as any of them, and shortcuts to drafts.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { handleEndpoints, type Payload } from 'payload'
import { answerRequest } from '#cms/access/answer-request'
import type { User } from '#cms/payload-types'
import { freshDatabase } from './fresh-database.ts'

const password = 'a long enough pass phrase for tests'
const origin = 'http://127.0.0.1:3000'

/** A REST answer: its status and its parsed body. */
export type Answer = { status: number; body: Record<string, unknown> }

/** What is sent besides method and path; a body that is no text or form is sent as JSON. */
export type Sent = { as?: SignedIn | undefined; headers?: Record<string, string>; body?: unknown }

/** A person with the cookie of their session. */
export type SignedIn = User & { cookie: string }

export type TestCms = {
  payload: Payload
  dataDir: string
  /** Makes a person and signs them in. */
  person: (name: string, roles: User['roles']) => Promise<SignedIn>
  /** One request as a browser or a program would send it: any headers, any body, the answer as it comes. */
  send: (method: string, path: string, init?: Sent) => Promise<Response>
  /** One REST request; without `as` nobody is signed in. */
  rest: (method: string, path: string, options?: Sent) => Promise<Answer>
  close: () => Promise<void>
}

/** Opens a CMS on the database that TEST_DATABASE names. */
export async function openTestCms(): Promise<TestCms> {
  const database = await freshDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'handbook-data-'))
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    PAYLOAD_SECRET: 'a secret of the test suite, forty characters',
    PAYLOAD_LOG_LEVEL: 'silent',
    CMS_URL: origin,
  })
  const { openCms } = await import('#cms/open-cms')
  const { payload, close } = await openCms()

  const send: TestCms['send'] = (method, path, { as, headers = {}, body } = {}) =>
    answerRequest(() =>
      handleEndpoints({
        config: payload.config,
        request: new Request(`${origin}/api${path}`, {
          method,
          headers: {
            // A form says itself what it is.
            ...(body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
            Origin: origin,
            ...(as === undefined ? {} : { Cookie: as.cookie }),
            ...headers,
          },
          ...(body === undefined
            ? {}
            : { body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body) }),
        }),
      }),
    )

  const rest: TestCms['rest'] = async (method, path, options) => {
    const response = await send(method, path, options)
    const text = await response.text()
    // Every answer of the REST interface is an object.
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) }
  }

  const person: TestCms['person'] = async (name, roles) => {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
    const user = await payload.create({
      collection: 'users',
      data: { name, email, roles, active: true, password },
      depth: 0,
      overrideAccess: true,
    })
    const response = await send('POST', '/users/login', { body: { email, password } })
    const cookie = response.headers.get('Set-Cookie')?.split(';')[0]
    if (cookie === undefined) throw new Error(`${email} could not sign in: ${await response.text()}`)
    return { ...user, cookie }
  }

  return {
    payload,
    dataDir,
    person,
    send,
    rest,
    close: async () => {
      await close()
      await database.remove()
      // A mail that was just sent may still be written.
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}
