// Who is signed in, told apart from "nobody can be looked up now". Payload takes every error on the way for a stranger: while
// the database was away, a save was answered with "not allowed" and the admin forgot who was working in it.
import { setTimeout as sleep } from 'node:timers/promises'
import { JWTAuthentication, type AuthStrategy, type Payload } from 'payload'
import { away, databaseAway } from '#cms/database/say-database-away'
import { currentRequest } from '#cms/logging/current-request'

/** They have waited for the driver already, in milliseconds. */
const patience = 2_000

/** Payload's own session, asked for first; it notes on the request when the database did not answer. */
export const sessionOrAway: AuthStrategy = {
  name: 'local-jwt',
  authenticate: async (asked) => {
    const found = await JWTAuthentication(asked)
    const { payload, headers } = asked
    const request = currentRequest()
    if (found.user !== null || request === undefined || !bringsSession(headers, payload)) return found
    const away = await whyAway(payload)
    if (away !== undefined) request.sessionUnread = away
    return found
  },
}

function bringsSession(headers: Headers, { config }: Payload): boolean {
  return headers.get('Cookie')?.includes(`${config.cookiePrefix}-token=`) ?? false
}

/** Only asked for a session that led to nobody, so that those who work pay nothing for it. No answer soon is an answer. */
function whyAway(payload: Payload): Promise<string | undefined> {
  const asked = payload
    .count({ collection: 'leases', overrideAccess: true })
    .then(() => undefined, databaseAway)
  return Promise.race([asked, sleep(patience, away, { ref: false })])
}
