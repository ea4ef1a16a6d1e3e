// The levels or audiences of a framework, in order, and whether one includes the others.
import type { Field } from 'payload'

export const scaleFields: Field[] = [
  {
    name: 'scale',
    type: 'group',
    label: false,
    fields: [
      {
        name: 'kind',
        type: 'select',
        required: true,
        defaultValue: 'levels',
        options: [
          { label: 'Levels, one above the other', value: 'levels' },
          { label: 'Audiences, such as all staff and managers', value: 'audiences' },
          { label: 'None: every behaviour is for everybody', value: 'none' },
        ],
      },
      {
        name: 'points',
        type: 'array',
        label: 'Levels or audiences, in order',
        labels: { singular: 'Level', plural: 'Levels' },
        admin: { components: { RowLabel: '/cms/admin/framework/named-row#NamedRow' } },
        fields: [
          {
            type: 'row',
            fields: [
              { name: 'name', type: 'text', required: true, admin: { width: '40%' } },
              {
                name: 'code',
                type: 'text',
                required: true,
                admin: { width: '20%', description: 'Short: "1", "d".' },
              },
              {
                name: 'audience',
                type: 'text',
                admin: { width: '40%', description: 'Whom it is for, such as "Managers".' },
              },
            ],
          },
          { name: 'description', type: 'textarea' },
          { name: 'aliases', type: 'text', hasMany: true, label: 'Also called' },
          {
            name: 'midpoint',
            type: 'checkbox',
            defaultValue: false,
            label: 'A mid-point: a rating between two levels, without text of its own',
          },
        ],
      },
      {
        name: 'cumulative',
        type: 'select',
        required: true,
        defaultValue: 'notStated',
        label: 'Does each level include the ones before it?',
        options: [
          { label: 'The document does not say', value: 'notStated' },
          { label: 'Yes', value: 'yes' },
          { label: 'No', value: 'no' },
        ],
      },
      {
        name: 'cumulativeSentence',
        type: 'textarea',
        label: 'The sentence that says so',
        admin: { condition: (_, siblings) => siblings.cumulative !== 'notStated' },
      },
      { name: 'midpointNote', type: 'textarea', label: 'What the document says about mid-points' },
    ],
  },
]
