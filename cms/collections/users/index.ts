// People with an account. A person who leaves is deactivated, never deleted, so that history keeps their name.
import type { CollectionConfig } from 'payload'
import type { User } from '#cms/payload-types'
import { adminField, holds, isAdmin, nobody, readOnlyField, roles, signedIn } from '#cms/access/roles'
import { refusal } from '../governed/refuse.ts'

export const users = (cookies: { secure: boolean }): CollectionConfig => ({
  slug: 'users',
  labels: { singular: 'Person', plural: 'People' },
  auth: {
    cookies: { secure: cookies.secure, sameSite: 'Lax' },
    lockTime: 15 * 60 * 1000,
    maxLoginAttempts: 8,
    removeTokenFromResponses: true,
    tokenExpiration: 8 * 60 * 60,
    useSessions: true,
  },
  admin: { group: 'People', useAsTitle: 'name', defaultColumns: ['name', 'email', 'roles', 'active'] },
  access: {
    admin: ({ req }) => holds(req.user, ...roles),
    create: isAdmin,
    delete: nobody,
    read: signedIn,
    unlock: isAdmin,
    update: ({ req, id }) =>
      holds(req.user, 'admin') || (holds(req.user, ...roles) && id !== undefined && req.user?.id === id),
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      saveToJWT: true,
      admin: { description: 'As it appears in histories.' },
    },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['editor'],
      access: adminField,
      options: [
        { label: 'Editor: drafts and sends for approval', value: 'editor' },
        { label: "Approver: signs other people's updates", value: 'approver' },
        { label: 'Administrator: people and settings', value: 'admin' },
      ],
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      access: adminField,
      admin: { position: 'sidebar' },
    },
    { name: 'system', type: 'checkbox', defaultValue: false, access: readOnlyField, admin: { hidden: true } },
  ],
  hooks: {
    // Whoever has left is nobody at once: a session that went on would still be a person to Payload's own collections.
    beforeChange: [
      ({ data }: { data: Partial<User> }) => (data.active === false ? { ...data, sessions: [] } : data),
    ],
    beforeLogin: [
      ({ user }: { user: Pick<User, 'active' | 'system'> }) => {
        if (user.active === false || user.system === true)
          throw refusal(403, 'This account cannot sign in.', 'Ask an administrator to activate it.')
      },
    ],
  },
})
