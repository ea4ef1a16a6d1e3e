// The form of an update: what an editor says about a set of changes, and who is to read them.
import type { Field } from 'payload'
import { readOnlyField } from '#cms/access/roles'
import { governedCollections, governedGlobals } from '#cms/content/hash-document'
import { keepTidy } from '../tidy-field.ts'
import { stateWords, updateStates } from '#cms/workflow/states'

const globalLabels = { settings: 'Handbook settings', synonyms: 'Search synonyms' } as const

const hidden = { access: readOnlyField, admin: { hidden: true } } as const

export const updateFields: Field[] = [
  {
    name: 'actions',
    type: 'ui',
    admin: { components: { Field: '/cms/admin/update/update-actions#UpdateActions' } },
  },
  {
    name: 'title',
    type: 'text',
    required: true,
    hooks: { beforeValidate: [keepTidy] },
    admin: { description: 'Such as "Spring changes" or "Spelling in Customer Focus".' },
  },
  {
    name: 'note',
    type: 'textarea',
    label: 'Note for staff',
    admin: { rows: 4, description: 'What changed and why, in words that staff may read.' },
  },
  {
    name: 'items',
    type: 'array',
    label: 'What goes out together',
    labels: { singular: 'Document', plural: 'Documents' },
    admin: { initCollapsed: true, components: { RowLabel: '/cms/admin/update/item-row#ItemRow' } },
    fields: [
      {
        name: 'document',
        type: 'relationship',
        relationTo: [...governedCollections],
        admin: { condition: (_, siblings) => !siblings.global },
      },
      {
        name: 'global',
        type: 'select',
        label: 'Or',
        options: governedGlobals.map((value) => ({ value, label: globalLabels[value] })),
      },
      {
        name: 'operation',
        type: 'select',
        required: true,
        defaultValue: 'change',
        options: [
          { value: 'add', label: 'Add' },
          { value: 'change', label: 'Change' },
          { value: 'remove', label: 'Remove' },
        ],
      },
      { name: 'key', type: 'text', index: true, ...hidden },
      { name: 'version', type: 'text', ...hidden },
      { name: 'hash', type: 'text', ...hidden },
      // A draft laid aside for an urgent correction: its wording, and the published wording it was written on.
      { name: 'setAside', type: 'json', ...hidden },
    ],
  },
  {
    name: 'reviewers',
    type: 'array',
    labels: { singular: 'Reviewer', plural: 'Reviewers' },
    admin: { description: 'At least one required reviewer who wrote none of it.' },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'user',
            type: 'relationship',
            relationTo: 'users',
            required: true,
            filterOptions: { and: [{ roles: { contains: 'approver' } }, { active: { not_equals: false } }] },
            // Payload would hold every later save to these options too, and an update whose reviewer has left could
            // neither be held back nor withdrawn. Whether reviewers can sign is asked when it is submitted.
            validate: (value: unknown) => (value ? true : 'Choose a reviewer, or remove the line.'),
            admin: { width: '60%' },
          },
          {
            name: 'required',
            type: 'checkbox',
            defaultValue: true,
            label: 'Must sign',
            admin: { width: '40%' },
          },
        ],
      },
    ],
  },
  {
    name: 'state',
    type: 'select',
    defaultValue: 'draft',
    index: true,
    options: updateStates.map((value) => ({ value, label: stateWords[value].label })),
    access: readOnlyField,
    admin: { readOnly: true, position: 'sidebar' },
  },
  {
    name: 'number',
    type: 'number',
    unique: true,
    index: true,
    access: readOnlyField,
    admin: { readOnly: true, position: 'sidebar' },
  },
  { name: 'framework', type: 'relationship', relationTo: 'frameworks', admin: { position: 'sidebar' } },
  {
    name: 'scheduledFor',
    type: 'date',
    label: 'Goes out',
    access: readOnlyField,
    admin: {
      readOnly: true,
      position: 'sidebar',
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy, HH:mm' },
    },
  },
  {
    name: 'publishedAt',
    type: 'date',
    label: 'Published',
    access: readOnlyField,
    admin: {
      readOnly: true,
      position: 'sidebar',
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy, HH:mm' },
    },
  },
  {
    name: 'createdBy',
    type: 'relationship',
    label: 'In the hands of',
    relationTo: 'users',
    index: true,
    access: readOnlyField,
    admin: { readOnly: true, position: 'sidebar' },
  },
  {
    name: 'breakGlass',
    type: 'group',
    label: 'Published without a second person',
    access: readOnlyField,
    admin: {
      readOnly: true,
      condition: (data: { breakGlass?: { at?: string | null } | null }) => Boolean(data.breakGlass?.at),
    },
    fields: [
      { name: 'by', type: 'relationship', relationTo: 'users' },
      { name: 'reason', type: 'textarea' },
      { name: 'at', type: 'date' },
    ],
  },
  { name: 'hash', type: 'text', ...hidden },
  { name: 'contributors', type: 'text', hasMany: true, ...hidden },
  {
    name: 'signOffs',
    type: 'array',
    label: 'Signatures',
    ...hidden,
    fields: [
      { name: 'user', type: 'relationship', relationTo: 'users', required: true },
      { name: 'hash', type: 'text', required: true, admin: { hidden: true } },
      { name: 'at', type: 'date', required: true },
    ],
  },
]
