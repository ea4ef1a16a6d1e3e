// Who may ask what over REST: the table that every address is held to. An address without a row is a fault of this table.
import { everybody, type Who } from '#tests/support/attackers'
import type { Route } from '#tests/support/every-route'

const nobody: readonly Who[] = []
const signedIn: readonly Who[] = ['editor', 'approver', 'admin']
const writers: readonly Who[] = ['editor', 'approver']
const admins: readonly Who[] = ['admin']

type Rights = { read: readonly Who[]; write: readonly Who[] }

/** Strangers read what is published; who writes, writes drafts. */
const content: Rights = { read: everybody, write: writers }
const readOnly: Rights = { read: signedIn, write: nobody }
const kept: Rights = { read: nobody, write: nobody }

const rights: Record<string, Rights> = {
  '/frameworks': content,
  '/competencies': content,
  '/roles': content,
  '/globals/settings': { read: everybody, write: signedIn },
  '/globals/synonyms': { read: everybody, write: signedIn },
  '/updates': { read: signedIn, write: writers },
  '/review-events': readOnly,
  '/review-comments': readOnly,
  '/releases': readOnly,
  '/previews': readOnly,
  '/source-documents': readOnly,
  '/imports': readOnly,
  '/users': { read: signedIn, write: admins },
  '/audit-events': { read: admins, write: nobody },
  '/leases': kept,
  '/payload-kv': kept,
  '/payload-locked-documents': { read: signedIn, write: signedIn },
  '/payload-preferences': { read: signedIn, write: signedIn },
  '/payload-migrations': kept,
  '': { read: everybody, write: nobody },
}

/** Addresses with a rule of their own; the first that fits counts. */
const ownRules: readonly [pattern: RegExp, may: readonly Who[]][] = [
  [/^GET \/(frameworks|competencies|roles|globals\/\w+)\/versions/, signedIn],
  // What one may do oneself.
  [/^POST \/.+\/access(\/|$)/, everybody],
  [/^GET \/users\/(me|init)$/, everybody],
  // Payload answers strangers too, that they have none; "count" is taken for a key.
  [/^GET \/payload-preferences\/(:key|:id|count)$/, everybody],
  // To become somebody: open to everybody, and of no use without what only they know.
  [/^POST \/users\/(login|forgot-password)$/, everybody],
  [/^POST \/users\/refresh-token$/, signedIn],
  [/^POST \/users(\/(first-register|reset-password|unlock))?$/, nobody],
  // For oneself alone, and the person whom the address names is somebody else.
  [/^(GET \/users\/:id\/sessions|POST \/users\/:id\/change-password)$/, nobody],
  [/^DELETE \/(users|updates)(\/:id)?$/, nobody],
  [/^POST \/updates\/:id\/(approve|request-changes)$/, ['approver']],
  [/^POST \/updates\/:id\/(schedule|publish)$/, ['approver', 'admin']],
  [/^POST \/updates\/:id\/(submit|revert)$/, ['editor']],
  [/^POST \/updates\/:id\/(break-glass|replace-reviewer)$/, admins],
  [/^POST \/updates\/remove-samples$/, admins],
  [/^POST \/updates\/:id\/remind$/, ['editor', 'admin']],
  [/^POST \/updates\/:id\//, signedIn],
  [/^POST \/releases\/(resume|:id\/(put-back|retry|pin|unpin))$/, admins],
  [/^POST \/imports(\/:id\/\w+)?$/, writers],
]

/** Everybody who may ask this. */
export function whoMay({ of, pattern, method }: Pick<Route, 'method' | 'of' | 'pattern'>): readonly Who[] {
  const own = ownRules.find(([fits]) => fits.test(pattern))
  const row = rights[of]
  if (row === undefined) throw new Error(`The table of rights says nothing about ${pattern}.`)
  return own?.[1] ?? (method === 'GET' ? row.read : row.write)
}
