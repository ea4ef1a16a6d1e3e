// One row for each release: queued when an update is published, then built and made live by the worker.
import type { CollectionConfig, Endpoint } from 'payload'
import { nobody, signedIn } from '#cms/access/roles'

/** Where a release is on its way to the readers. */
export const releaseStates = ['queued', 'building', 'live', 'superseded', 'failed', 'removed'] as const

/** The endpoints come from the actions, which a collection must not import. */
export const releases = (endpoints: Endpoint[]): CollectionConfig => ({
  slug: 'releases',
  admin: {
    group: 'Publishing',
    useAsTitle: 'number',
    defaultColumns: ['number', 'state', 'update', 'createdAt'],
  },
  defaultSort: '-number',
  disableDuplicate: true,
  disableBulkEdit: true,
  endpoints,
  access: { create: nobody, delete: nobody, read: signedIn, update: nobody },
  fields: [
    { name: 'number', type: 'number', required: true, unique: true, index: true },
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
    { name: 'change', type: 'json' },
    // SHA-256 of the canonical release, in hexadecimal, once it has been assembled.
    { name: 'hash', type: 'text' },
    { name: 'progress', type: 'text' },
    { name: 'problem', type: 'textarea' },
    { name: 'attempts', type: 'number', defaultValue: 0 },
    // A build that failed is tried again at this moment.
    { name: 'nextAttemptAt', type: 'date' },
    // Kept for as long as somebody wants it.
    { name: 'pinned', type: 'checkbox', defaultValue: false },
    // Set while this earlier release stands before the readers in place of the current one.
    {
      name: 'putBack',
      type: 'group',
      fields: [
        { name: 'by', type: 'relationship', relationTo: 'users' },
        { name: 'reason', type: 'textarea' },
        { name: 'at', type: 'date' },
      ],
    },
    { name: 'startedAt', type: 'date' },
    { name: 'finishedAt', type: 'date' },
  ],
})
