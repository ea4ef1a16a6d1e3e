// Imports: documents that somebody is bringing in, with what they have decided so far, so that the work survives a closed window.
// Nothing here is ever public; what comes of an import is drafts in an update.
import type { CollectionConfig, Endpoint } from 'payload'
import { nobody, signedIn } from '#cms/access/roles'

/** The endpoints come from the actions, which a collection must not import; they alone write here. */
export const imports = (endpoints: Endpoint[]): CollectionConfig => ({
  slug: 'imports',
  labels: { singular: 'Import', plural: 'Imports' },
  admin: { hidden: true, useAsTitle: 'fileName' },
  defaultSort: '-updatedAt',
  disableDuplicate: true,
  disableBulkEdit: true,
  endpoints,
  access: { create: nobody, delete: nobody, read: signedIn, update: nobody },
  fields: [
    { name: 'fileName', type: 'text', required: true },
    { name: 'sha256', type: 'text', required: true, index: true },
    // The file as it came.
    { name: 'source', type: 'relationship', relationTo: 'source-documents', required: true },
    { name: 'owner', type: 'relationship', relationTo: 'users', required: true, index: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'open',
      index: true,
      options: [
        { value: 'open', label: 'Not finished' },
        { value: 'done', label: 'Drafts were made' },
      ],
    },
    // The layout that was chosen instead of the surest.
    { name: 'layout', type: 'text' },
    // The outline is the document read in this layout with these decisions applied; it is made again whenever it is looked at.
    { name: 'decisions', type: 'json' },
    { name: 'update', type: 'relationship', relationTo: 'updates' },
  ],
})
