// Leases: which of several processes does a thing that only one may do. A lease that is not renewed runs out by itself.
import type { CollectionConfig } from 'payload'
import { nobody } from '#cms/access/roles'

export const leases: CollectionConfig = {
  slug: 'leases',
  admin: { hidden: true, useAsTitle: 'name' },
  disableDuplicate: true,
  disableBulkEdit: true,
  access: { create: nobody, delete: nobody, read: nobody, update: nobody },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'holder', type: 'text', required: true },
    { name: 'until', type: 'date', required: true },
  ],
}
