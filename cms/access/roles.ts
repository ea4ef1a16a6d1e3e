// Who may do what, by role. Rights add up: a person may hold any of the three roles.
import type { Access, FieldAccess, PayloadRequest } from 'payload'

/** What a person may be. */
export const roles = ['editor', 'approver', 'admin'] as const

export type RoleName = (typeof roles)[number]

type Person = { roles?: readonly string[] | null; active?: boolean | null } | null | undefined

/** Whether the person is active and holds one of the roles. */
export function holds(person: Person, ...wanted: readonly RoleName[]): boolean {
  if (!person || person.active === false) return false
  return wanted.some((role) => person.roles?.includes(role) === true)
}

/** Anybody with an account that is still active. */
export const signedIn: Access = ({ req }) => holds(req.user, ...roles)

/** Editors, and approvers, who may edit too. */
export const mayEditContent: Access = ({ req }) => holds(req.user, 'editor', 'approver')

/** Administrators of people and settings. */
export const isAdmin: Access = ({ req }) => holds(req.user, 'admin')

/** Nobody through any API; our own actions do not ask. */
export const nobody: Access = () => false

/** No one writes this field through an API. */
export const readOnlyField = { create: () => false, update: () => false } as const

/** Only administrators write this field. */
export const adminField: { create: FieldAccess; update: FieldAccess } = {
  create: ({ req }: { req: PayloadRequest }) => holds(req.user, 'admin'),
  update: ({ req }: { req: PayloadRequest }) => holds(req.user, 'admin'),
}

/** People see everything; everybody else sees what is published. */
export const publishedOrSignedIn: Access = ({ req }) =>
  holds(req.user, ...roles) ? true : { _status: { equals: 'published' } }
