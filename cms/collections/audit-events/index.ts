// What was done to people, releases and settings of the system, by whom and why. Append-only, like the review history.
import type { CollectionConfig, Endpoint } from 'payload'
import { isAdmin, nobody } from '#cms/access/roles'
import { refusal } from '../governed/refuse.ts'

/** What an administrator or the system does that is no step of an update. */
export const auditedActions = [
  'break-glass',
  'put-release-back',
  'resume-release',
  'remove-samples',
  'invite',
  'change-name',
  'change-email',
  'change-roles',
  'deactivate',
  'activate',
  'hand-over',
  'make-sign-in-link',
  'end-sessions',
  'change-password',
] as const

/** As a list and a table say it. */
export const auditWords: Readonly<Record<(typeof auditedActions)[number], string>> = {
  'break-glass': 'Published without a second person',
  'put-release-back': 'Earlier release put back',
  'resume-release': 'Current release resumed',
  'remove-samples': 'Samples removed',
  invite: 'Invited',
  'change-name': 'Name changed',
  'change-email': 'Email address changed',
  'change-roles': 'Roles changed',
  deactivate: 'Deactivated',
  activate: 'Activated again',
  'hand-over': 'Handed over to somebody else',
  'make-sign-in-link': 'Sign-in link made',
  'end-sessions': 'Signed out everywhere',
  'change-password': 'Password changed',
}

const actions = auditedActions.map((value) => ({ value, label: auditWords[value] }))

const appendOnly = () => refusal(403, 'The audit cannot be changed.', 'It only grows.')

/** The endpoint for its table reads more than a collection knows. */
export const auditEvents = (endpoints: Endpoint[]): CollectionConfig => ({
  slug: 'audit-events',
  labels: { singular: 'Audit event', plural: 'Audit' },
  admin: {
    hideAPIURL: true,
    group: 'People',
    useAsTitle: 'action',
    defaultColumns: ['action', 'subject', 'actorName', 'createdAt'],
    components: { beforeListTable: ['/cms/admin/history/export-link#ExportAudit'] },
  },
  endpoints,
  defaultSort: '-createdAt',
  access: { create: nobody, delete: nobody, read: isAdmin, update: nobody },
  fields: [
    { name: 'action', type: 'select', required: true, index: true, label: 'What', options: actions },
    // Whom or what it was done to, as people call it: "Release 12", "Asha Quill".
    { name: 'subject', type: 'text', required: true, label: 'To whom or what' },
    { name: 'from', type: 'text' },
    { name: 'to', type: 'text' },
    { name: 'actor', type: 'relationship', relationTo: 'users' },
    { name: 'actorName', type: 'text', required: true, label: 'By' },
    { name: 'reason', type: 'textarea' },
  ],
  hooks: {
    beforeChange: [
      ({ operation, data }: { operation: string; data: Record<string, unknown> }) => {
        if (operation !== 'create') throw appendOnly()
        return data
      },
    ],
    beforeDelete: [
      () => {
        throw appendOnly()
      },
    ],
  },
})
