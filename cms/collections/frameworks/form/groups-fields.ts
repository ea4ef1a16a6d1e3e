// The groups that competencies stand in, and the organisation's values.
import type { Field } from 'payload'
import { groupKind } from '#content-schema/group'
import { keyField } from '../../keys.ts'

export const groupsFields: Field[] = [
  {
    name: 'groups',
    type: 'array',
    label: 'Groups of competencies',
    labels: { singular: 'Group', plural: 'Groups' },
    admin: { components: { RowLabel: '/cms/admin/framework/named-row#NamedRow' } },
    fields: [
      keyField,
      {
        type: 'row',
        fields: [
          { name: 'name', type: 'text', required: true, admin: { width: '60%' } },
          {
            name: 'kind',
            type: 'select',
            required: true,
            defaultValue: 'core',
            options: [...groupKind.options],
            admin: { width: '40%' },
          },
        ],
      },
      { name: 'description', type: 'textarea' },
      { name: 'appliesTo', type: 'text', label: 'Applies to' },
    ],
  },
  {
    name: 'values',
    type: 'array',
    label: "The organisation's values",
    labels: { singular: 'Value', plural: 'Values' },
    admin: { components: { RowLabel: '/cms/admin/framework/named-row#NamedRow' } },
    fields: [
      keyField,
      { name: 'name', type: 'text', required: true },
      { name: 'sentence', type: 'textarea' },
    ],
  },
]
