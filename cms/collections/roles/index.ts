// Role profiles: which competencies apply to a role, and at which level.
import type { CollectionConfig } from 'payload'
import { slug } from '#content-schema/slug'
import { governedCollection } from '../governed/governed-collection.ts'
import { idCheck, slugField } from '../slug-field.ts'

export const roles: CollectionConfig = governedCollection({
  slug: 'roles',
  labels: { singular: 'Role profile', plural: 'Role profiles' },
  admin: { group: 'Content', useAsTitle: 'name', defaultColumns: ['name', 'family', 'framework', '_status'] },
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'family', type: 'text', label: 'Job family' },
    { name: 'summary', type: 'textarea' },
    {
      name: 'expectations',
      type: 'array',
      labels: { singular: 'Expectation', plural: 'Expectations' },
      fields: [
        {
          name: 'kind',
          type: 'select',
          required: true,
          defaultValue: 'competency',
          options: [
            { label: 'One competency', value: 'competency' },
            { label: 'Every competency of a group', value: 'group' },
          ],
        },
        {
          name: 'competency',
          type: 'relationship',
          relationTo: 'competencies',
          admin: { condition: (_, siblings) => siblings.kind !== 'group' },
        },
        {
          name: 'group',
          type: 'text',
          admin: {
            condition: (_, siblings) => siblings.kind === 'group',
            components: {
              Field: {
                path: '/cms/admin/competency/choose-from-framework#ChooseFromFramework',
                clientProps: { list: 'groups' },
              },
            },
          },
        },
        {
          name: 'point',
          type: 'text',
          label: 'At level',
          admin: {
            components: {
              Field: {
                path: '/cms/admin/competency/choose-from-framework#ChooseFromFramework',
                clientProps: { list: 'points' },
              },
            },
          },
        },
      ],
    },
    {
      name: 'framework',
      type: 'relationship',
      relationTo: 'frameworks',
      required: true,
      index: true,
      admin: { position: 'sidebar' },
    },
    slugField('name', idCheck(slug)),
  ],
})
