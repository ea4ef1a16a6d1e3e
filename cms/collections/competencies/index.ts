// Competencies: where editors spend their day.
import type { CollectionConfig, PayloadRequest } from 'payload'
import type { Competency } from '#cms/payload-types'
import { behavioursOf } from '#cms/content/map-competency'
import { withKeys } from '../keys.ts'
import { governedCollection } from '../governed/governed-collection.ts'
import { refuseOtherThanLines } from './check-behaviours.ts'
import { competencyFields } from './fields.ts'
import { withBehaviourIds } from './with-behaviour-ids.ts'

export const competencies: CollectionConfig = governedCollection({
  slug: 'competencies',
  labels: { singular: 'Competency', plural: 'Competencies' },
  defaultSort: ['framework', 'order'],
  admin: {
    group: 'Content',
    useAsTitle: 'name',
    defaultColumns: ['name', 'framework', 'group', 'order', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'slug', 'definition'],
    pagination: { defaultLimit: 50 },
  },
  fields: competencyFields,
  hooks: {
    beforeChange: [
      async ({ data, req }: { data: Partial<Competency>; req: PayloadRequest }) => {
        refuseOtherThanLines(data.behaviours)
        const behaviours = await withBehaviourIds({ ...data, behaviours: behavioursOf(data) }, req)
        return { ...data, themes: withKeys(data.themes), behaviours }
      },
    ],
  },
})
