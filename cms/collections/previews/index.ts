// Previews: an update as a handbook of its own, built by the worker for one wording (hash) and kept until the update ends.
import type { CollectionConfig } from 'payload'
import { nobody, signedIn } from '#cms/access/roles'

/** Where a preview is on its way. */
export const previewStates = ['queued', 'building', 'ready', 'failed'] as const

export const previews: CollectionConfig = {
  slug: 'previews',
  admin: { hidden: true, useAsTitle: 'hash' },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  disableBulkEdit: true,
  access: { create: nobody, delete: nobody, read: signedIn, update: nobody },
  fields: [
    { name: 'update', type: 'relationship', relationTo: 'updates', required: true, index: true },
    // The update's hash: the preview shows exactly this wording.
    { name: 'hash', type: 'text', required: true, index: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'queued',
      index: true,
      options: [...previewStates],
    },
    { name: 'progress', type: 'text' },
    { name: 'problem', type: 'textarea' },
    { name: 'startedAt', type: 'date' },
    { name: 'finishedAt', type: 'date' },
  ],
}
