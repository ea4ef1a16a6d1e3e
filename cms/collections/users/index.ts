// People with an account. A person who leaves is deactivated, never deleted, so that history keeps their name.
import type { CollectionConfig, Endpoint } from 'payload'
import type { User } from '#cms/payload-types'
import { adminField, holds, nobody, readOnlyField, roles, signedIn } from '#cms/access/roles'
import { sessionOrAway } from '#cms/access/session-or-away'
import { refusal } from '../governed/refuse.ts'
import { keepTidy } from '../tidy-field.ts'
import { auditPeople } from './audit-people.ts'
import { forgetTries, guardSignIn, makeSignInGuard, type SignInGuard } from './guard-sign-in.ts'
import { holdPasswords } from './hold-passwords.ts'
import { keepPeople } from './keep-people.ts'

/** The endpoints come from the actions, which a collection must not import; they share the guard of sign-in. */
export function users(
  secureCookies: boolean,
  trustedProxies: readonly string[],
  endpoints: (guard: SignInGuard) => Endpoint[],
): CollectionConfig {
  const guard = makeSignInGuard(trustedProxies)
  return {
    slug: 'users',
    labels: { singular: 'Person', plural: 'People' },
    auth: {
      cookies: { secure: secureCookies, sameSite: 'Lax' },
      // Payload would lock the account of whoever a stranger chooses; guard-sign-in counts instead.
      maxLoginAttempts: 0,
      removeTokenFromResponses: true,
      strategies: [sessionOrAway],
      tokenExpiration: 8 * 60 * 60,
      useSessions: true,
    },
    admin: {
      hideAPIURL: true,
      group: 'People',
      useAsTitle: 'name',
      defaultColumns: ['name', 'email', 'roles', 'active'],
      description:
        'Who can sign in, and what they may do. People who leave are deactivated; history keeps their names.',
      components: { beforeListTable: ['/cms/admin/people/invite-person#InvitePerson'] },
    },
    defaultSort: 'name',
    disableDuplicate: true,
    disableBulkEdit: true,
    endpoints: endpoints(guard),
    access: {
      admin: ({ req }) => holds(req.user, ...roles),
      // People are invited, by an action that also tells them; first accounts are made by the start.
      create: nobody,
      delete: nobody,
      read: signedIn,
      unlock: nobody,
      update: ({ req, id }) =>
        holds(req.user, 'admin') || (holds(req.user, ...roles) && id !== undefined && req.user?.id === id),
    },
    fields: [
      {
        name: 'accountActions',
        type: 'ui',
        admin: { components: { Field: '/cms/admin/people/account-actions#AccountActions' } },
      },
      {
        name: 'name',
        type: 'text',
        required: true,
        saveToJWT: true,
        hooks: { beforeValidate: [keepTidy] },
        admin: { description: 'As it appears in histories.' },
      },
      {
        // Links for a new password go to this address: whoever found a computer unlocked could have one sent to theirs.
        name: 'email',
        type: 'email',
        required: true,
        access: adminField,
      },
      {
        name: 'roles',
        type: 'select',
        hasMany: true,
        required: true,
        defaultValue: ['editor'],
        access: adminField,
        admin: {
          description: 'Rights add up. Nobody approves an update they wrote part of, whatever their roles.',
        },
        options: [
          { label: 'Editor: drafts and sends for approval', value: 'editor' },
          { label: "Approver: signs other people's updates", value: 'approver' },
          { label: 'Administrator: people and settings', value: 'admin' },
        ],
      },
      {
        name: 'active',
        type: 'checkbox',
        label: 'Can sign in',
        defaultValue: true,
        access: adminField,
        // Changed by the buttons above, which ask what must be asked.
        admin: { position: 'sidebar', readOnly: true },
      },
      {
        name: 'system',
        type: 'checkbox',
        defaultValue: false,
        access: readOnlyField,
        admin: { hidden: true },
      },
      {
        // Payload's own field for it would let an administrator choose other people's passwords. Never stored.
        name: 'password',
        type: 'text',
        virtual: true,
        access: {
          create: () => false,
          read: () => false,
          update: ({ req, id }) => id !== undefined && req.user?.id === id,
        },
        admin: { hidden: true, disableListColumn: true, disableListFilter: true },
      },
    ],
    hooks: {
      beforeOperation: [guardSignIn(guard), holdPasswords],
      beforeChange: [keepPeople],
      afterChange: [auditPeople],
      afterLogin: [forgetTries(guard)],
      beforeLogin: [
        ({ user }: { user: Pick<User, 'active' | 'system'> }) => {
          if (user.active === false || user.system === true)
            throw refusal(403, 'This account cannot sign in.', 'Ask an administrator to activate it.')
        },
      ],
    },
  }
}
