// One row for each release: queued when an update is published, then built and made live by the worker. People read it and
// act on it through the buttons on top; nobody edits it.
import type { CollectionConfig, Endpoint } from 'payload'
import { nobody, signedIn } from '#cms/access/roles'

/** Where a release is on its way to the readers, and what a list calls it. */
export const releaseStates = [
  { value: 'queued', label: 'Waiting to be built' },
  { value: 'building', label: 'Being built' },
  { value: 'live', label: 'Live' },
  { value: 'superseded', label: 'Replaced' },
  { value: 'failed', label: 'Could not be built' },
  { value: 'removed', label: 'No longer kept' },
] as const

const hidden = { admin: { hidden: true } } as const

/** The endpoints come from the actions, which a collection must not import. */
export const releases = (endpoints: Endpoint[]): CollectionConfig => ({
  slug: 'releases',
  admin: {
    hideAPIURL: true,
    group: 'Publishing',
    useAsTitle: 'number',
    defaultColumns: ['number', 'state', 'update', 'finishedAt'],
    description:
      'What staff have seen, and when. Open one to put it back before readers, or to try it again.',
  },
  defaultSort: '-number',
  disableDuplicate: true,
  disableBulkEdit: true,
  endpoints,
  access: { create: nobody, delete: nobody, read: signedIn, update: nobody },
  fields: [
    {
      name: 'actions',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/cms/admin/release/release-actions#ReleaseActions' },
      },
    },
    { name: 'number', type: 'number', required: true, unique: true, index: true, label: 'Release' },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'queued',
      index: true,
      options: [...releaseStates],
    },
    { name: 'update', type: 'relationship', relationTo: 'updates', index: true },
    // The public facts of the update, in the shape of content-schema/change.ts.
    { name: 'change', type: 'json', ...hidden },
    // SHA-256 of the canonical release, in hexadecimal, once it has been live.
    { name: 'hash', type: 'text', label: 'Hash of its content' },
    { name: 'progress', type: 'text', ...hidden },
    { name: 'problem', type: 'textarea', ...hidden },
    { name: 'attempts', type: 'number', defaultValue: 0, ...hidden },
    // A build that failed is tried again at this moment.
    { name: 'nextAttemptAt', type: 'date', ...hidden },
    // Kept for as long as somebody wants it.
    { name: 'pinned', type: 'checkbox', defaultValue: false, ...hidden },
    // Set while this earlier release stands before the readers in place of the current one.
    {
      name: 'putBack',
      type: 'group',
      ...hidden,
      fields: [
        { name: 'by', type: 'relationship', relationTo: 'users' },
        { name: 'reason', type: 'textarea' },
        { name: 'at', type: 'date' },
      ],
    },
    { name: 'startedAt', type: 'date', label: 'Build began', admin: moment() },
    { name: 'finishedAt', type: 'date', label: 'Build ended', admin: moment() },
  ],
})

function moment() {
  return { date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy, HH:mm' } } as const
}
