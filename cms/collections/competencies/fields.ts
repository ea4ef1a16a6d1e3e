// The form of a competency, in the order in which a person thinks: name, definition, why, levels, behaviours, related.
import type { Field } from 'payload'
import { relation } from '#content-schema/competency'
import { competencyId } from '#content-schema/slug'
import { keyField } from '../keys.ts'
import { idCheck, slugField } from '../slug-field.ts'
import { checkBehaviours } from './check-behaviours.ts'

const relationLabels = {
  exactMatch: 'Means the same as',
  closeMatch: 'Means nearly the same as',
  broader: 'Is part of',
  narrower: 'Includes',
  related: 'Is related to',
} as const

const fromFramework = (list: 'points' | 'groups' | 'values') => ({
  components: {
    Field: { path: '/cms/admin/competency/choose-from-framework#ChooseFromFramework', clientProps: { list } },
  },
})

export const competencyFields: Field[] = [
  { name: 'name', type: 'text', required: true },
  {
    name: 'definition',
    type: 'textarea',
    admin: { rows: 3, description: 'What it is, in a sentence or two.' },
  },
  { name: 'rationale', type: 'textarea', label: 'Why it matters', admin: { rows: 3 } },
  {
    name: 'themes',
    type: 'array',
    labels: { singular: 'Theme', plural: 'Themes' },
    admin: {
      initCollapsed: true,
      description: 'Only if the behaviours stand under themes.',
      components: { RowLabel: '/cms/admin/framework/named-row#NamedRow' },
    },
    fields: [
      keyField,
      { name: 'name', type: 'text', required: true },
      { name: 'aliases', type: 'text', hasMany: true, label: 'Also called' },
    ],
  },
  {
    name: 'points',
    type: 'array',
    label: 'What this competency says about each level',
    labels: { singular: 'Level', plural: 'Levels' },
    admin: { initCollapsed: true, components: { RowLabel: '/cms/admin/competency/point-row#PointRow' } },
    fields: [
      { name: 'point', type: 'text', required: true, label: 'Level', admin: fromFramework('points') },
      { name: 'title', type: 'text' },
      { name: 'summary', type: 'textarea' },
      {
        name: 'note',
        type: 'text',
        admin: { description: 'A gap the document states, such as "Not defined at this level".' },
      },
    ],
  },
  {
    name: 'behaviours',
    type: 'json',
    defaultValue: [],
    validate: checkBehaviours,
    admin: { components: { Field: '/cms/admin/competency/behaviours-field#BehavioursField' } },
    hooks: {
      beforeDuplicate: [
        ({ value }) =>
          Array.isArray(value)
            ? value.map((line: object) => ({ ...line, id: undefined }))
            : (value as unknown),
      ],
    },
  },
  {
    name: 'related',
    type: 'array',
    label: 'Related competencies',
    labels: { singular: 'Relation', plural: 'Relations' },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'competency',
            type: 'relationship',
            relationTo: 'competencies',
            required: true,
            admin: { width: '60%' },
          },
          {
            name: 'relation',
            type: 'select',
            required: true,
            defaultValue: 'related',
            admin: { width: '40%' },
            options: relation.options.map((value) => ({ value, label: relationLabels[value] })),
          },
        ],
      },
      { name: 'note', type: 'text' },
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
  { name: 'group', type: 'text', admin: { position: 'sidebar', ...fromFramework('groups') } },
  {
    name: 'value',
    type: 'text',
    label: 'Expresses the value',
    admin: { position: 'sidebar', ...fromFramework('values') },
  },
  {
    name: 'order',
    type: 'number',
    required: true,
    defaultValue: 1,
    min: 1,
    label: 'Place in the framework',
    admin: { position: 'sidebar' },
  },
  {
    name: 'orderInGroup',
    type: 'number',
    min: 1,
    label: 'Place in its group',
    admin: { position: 'sidebar' },
  },
  { name: 'number', type: 'text', label: 'Printed number', admin: { position: 'sidebar' } },
  { name: 'appliesTo', type: 'text', label: 'Applies to', admin: { position: 'sidebar' } },
  { name: 'scope', type: 'text', label: 'Covers', admin: { position: 'sidebar' } },
  { name: 'aliases', type: 'text', hasMany: true, label: 'Also called', admin: { position: 'sidebar' } },
  slugField('name', idCheck(competencyId)),
]
