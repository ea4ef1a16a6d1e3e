// What people say about an update while they read it: about the whole, a document, or one behaviour. Never public.
import type { CollectionConfig } from 'payload'
import { nobody, signedIn } from '#cms/access/roles'

/** Only the actions write here, so that every comment has the author who was signed in. */
export const reviewComments: CollectionConfig = {
  slug: 'review-comments',
  labels: { singular: 'Review comment', plural: 'Review comments' },
  admin: { hidden: true, useAsTitle: 'text' },
  defaultSort: 'createdAt',
  disableDuplicate: true,
  disableBulkEdit: true,
  access: { create: nobody, delete: nobody, read: signedIn, update: nobody },
  fields: [
    { name: 'update', type: 'relationship', relationTo: 'updates', required: true, index: true },
    // The document ("competencies:<id>", "settings"), and in it a behaviour's id or a field's name; none for the whole update.
    { name: 'item', type: 'text' },
    { name: 'line', type: 'text' },
    { name: 'text', type: 'textarea', required: true },
    { name: 'author', type: 'relationship', relationTo: 'users', required: true },
    { name: 'authorName', type: 'text', required: true },
    // The wording of the update that the comment is about.
    { name: 'hash', type: 'text', required: true },
    { name: 'resolvedAt', type: 'date' },
    { name: 'resolvedBy', type: 'relationship', relationTo: 'users' },
  ],
}
