// Frameworks: what an organisation says about its competencies as a whole.
import type { CollectionConfig } from 'payload'
import type { Framework } from '#cms/payload-types'
import { withKeys } from '../keys.ts'
import { governedCollection } from '../governed/governed-collection.ts'
import { frameworkFields } from './fields.ts'

export const frameworks: CollectionConfig = governedCollection({
  slug: 'frameworks',
  labels: { singular: 'Framework', plural: 'Frameworks' },
  admin: {
    group: 'Content',
    useAsTitle: 'title',
    defaultColumns: ['title', 'organisation', '_status', 'updatedAt'],
    description:
      'A framework with its introduction, its levels and its groups. Its competencies are kept separately.',
  },
  fields: frameworkFields,
  hooks: {
    beforeChange: [
      ({ data }: { data: Partial<Framework> }) => ({
        ...data,
        values: withKeys(data.values),
        groups: withKeys(data.groups),
      }),
    ],
  },
})
