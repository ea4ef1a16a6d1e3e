// Doors by way of people: becoming somebody else, somebody more, or somebody again; and what Payload keeps for itself.
import { inOneState, type Door } from './door.ts'
import { forged } from './facts.ts'
import { notAdministrators } from './people.ts'

const wanted = {
  roles: ['admin', 'approver', 'editor'],
  active: true,
  system: true,
  hash: forged,
  salt: forged,
  resetPasswordToken: forged,
  resetPasswordExpiration: '2999-01-01T00:00:00.000Z',
  lockUntil: null,
  loginAttempts: 0,
  sessions: [{ id: forged, createdAt: '2026-01-01', expiresAt: '2999-01-01' }],
}

const becoming: Door[] = [
  {
    name: 'give oneself every role',
    by: notAdministrators,
    attempt: ({ cms, as }) => cms.rest('PATCH', `/users/${as?.id ?? forged}`, { as, body: wanted }),
  },
  {
    name: 'have links for a new password sent elsewhere',
    by: notAdministrators,
    attempt: ({ cms, as }) =>
      cms.rest('PATCH', `/users/${as?.id ?? forged}`, { as, body: { email: 'forged@example.org' } }),
  },
  {
    name: 'give everybody every role',
    by: notAdministrators,
    attempt: ({ cms, as }) => cms.rest('PATCH', '/users?where[id][exists]=true', { as, body: wanted }),
  },
  {
    name: 'change somebody else',
    by: notAdministrators,
    refused: true,
    attempt: ({ cms, as, world }) =>
      cms.rest('PATCH', `/users/${world.people['an administrator']?.id ?? ''}`, {
        as,
        body: { ...wanted, password: 'a long enough pass phrase', email: 'forged@example.org' },
      }),
  },
  {
    name: 'make an account',
    by: notAdministrators,
    refused: true,
    attempt: ({ cms, as }) =>
      cms.rest('POST', '/users', {
        as,
        body: { ...wanted, name: forged, email: 'forged@example.org', password: 'a long enough pass phrase' },
      }),
  },
  {
    name: 'register as the first',
    refused: true,
    attempt: ({ cms, as }) =>
      cms.rest('POST', '/users/first-register', {
        as,
        body: { ...wanted, name: forged, email: 'forged@example.org', password: 'a long enough pass phrase' },
      }),
  },
  {
    name: 'delete somebody',
    refused: true,
    attempt: ({ cms, as, world }) =>
      cms.rest('DELETE', `/users/${world.people['an editor']?.id ?? ''}`, { as }),
  },
  {
    name: 'delete everybody',
    attempt: ({ cms, as }) => cms.rest('DELETE', '/users?where[id][exists]=true', { as }),
  },
  {
    name: 'unlock somebody',
    by: notAdministrators,
    refused: true,
    attempt: ({ cms, as, world }) =>
      cms.rest('POST', '/users/unlock', { as, body: { email: world.people['an editor']?.email } }),
  },
  {
    name: 'set a password with a token of one’s own',
    refused: true,
    attempt: ({ cms, as }) =>
      cms.rest('POST', '/users/reset-password', {
        as,
        body: { token: forged, password: 'a long enough pass phrase' },
      }),
  },
  {
    name: 'verify an account',
    refused: true,
    attempt: ({ cms, as }) => cms.rest('POST', `/users/verify/${forged}`, { as, body: {} }),
  },
  {
    name: 'reveal a key',
    refused: true,
    attempt: ({ cms, as }) => cms.rest('POST', `/users/${as?.id ?? forged}/api-key/reveal`, { as, body: {} }),
  },
]

const kept: Door[] = [
  ...['/payload-jobs', '/payload-migrations', '/payload-query-presets', '/payload-folders'].flatMap((path) =>
    ['POST', 'PATCH', 'DELETE'].map((method): Door => ({
      name: `${method} ${path}`,
      refused: true,
      attempt: ({ cms, as }) =>
        cms.rest(method, `${path}?where[id][exists]=true`, { as, body: { task: 'schedulePublish' } }),
    })),
  ),
  ...['/payload-jobs/run', '/payload-jobs/handle-schedules', '/payload-jobs'].map((path): Door => ({
    name: `GET ${path}`,
    refused: true,
    attempt: ({ cms, as }) => cms.rest('GET', path, { as }),
  })),
  {
    name: 'GraphQL',
    refused: true,
    attempt: ({ cms, as }) =>
      cms.rest('POST', '/graphql', { as, body: { query: '{ Users { docs { id } } }' } }),
  },
  ...['/payload-locked-documents', '/payload-preferences/forged'].map((path): Door => ({
    name: `write ${path} from outside`,
    by: ['nobody'],
    refused: true,
    attempt: ({ cms, as, document, world }) =>
      cms.rest('POST', path, {
        as,
        body: {
          value: { forged },
          document: { relationTo: document.kind, value: document.id },
          user: { relationTo: 'users', value: world.people['an editor']?.id },
        },
      }),
  })),
  {
    name: 'stay signed in as nobody',
    by: ['nobody'],
    refused: true,
    attempt: ({ cms, as }) => cms.rest('POST', '/users/refresh-token', { as, body: {} }),
  },
]

/** None of these knows of updates. */
export const peopleDoors: readonly Door[] = [...becoming, ...kept].map((door) => ({
  ...door,
  where: inOneState,
}))
