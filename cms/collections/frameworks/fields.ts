// The form of a framework, in the order in which a person would write its first pages. Longer than most files
// because it is one form read from top to bottom.
import type { Field } from 'payload'
import { groupKind } from '#content-schema/group'
import { frameworkId } from '#content-schema/slug'
import { keyField } from '../keys.ts'
import { idCheck, slugField } from '../slug-field.ts'

const dateHint = 'A year, year-month or full date, such as 2026-04-01.'

const about: Field[] = [
  { name: 'title', type: 'text', required: true, label: 'Title' },
  { name: 'organisation', type: 'text', required: true },
  {
    name: 'edition',
    type: 'group',
    admin: { description: 'Only if the document states one.' },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'label', type: 'text', label: 'Edition', admin: { width: '40%' } },
          {
            name: 'validFrom',
            type: 'text',
            label: 'Valid from',
            admin: { width: '30%', placeholder: dateHint },
          },
          {
            name: 'validTo',
            type: 'text',
            label: 'Valid to',
            admin: { width: '30%', placeholder: dateHint },
          },
        ],
      },
    ],
  },
  {
    name: 'introduction',
    type: 'array',
    labels: { singular: 'Section', plural: 'Sections' },
    fields: [
      { name: 'heading', type: 'text' },
      {
        name: 'body',
        type: 'textarea',
        admin: {
          rows: 8,
          description:
            'An empty line between paragraphs; "- " at the start of a line makes a list, two spaces before it a list within.',
        },
      },
    ],
  },
  {
    name: 'uses',
    type: 'array',
    label: 'What it is for, and what it is not for',
    labels: { singular: 'Use', plural: 'Uses' },
    fields: [
      {
        name: 'stance',
        type: 'select',
        required: true,
        defaultValue: 'for',
        options: [
          { label: 'It is for', value: 'for' },
          { label: 'It is not for', value: 'notFor' },
          { label: 'It is planned for', value: 'planned' },
          { label: 'Only when', value: 'onlyWhen' },
        ],
      },
      { name: 'text', type: 'textarea', required: true },
    ],
  },
  {
    name: 'notices',
    type: 'array',
    labels: { singular: 'Notice', plural: 'Notices' },
    admin: { description: 'Sentences shown beside every list, such as "indicative, not a checklist".' },
    fields: [{ name: 'text', type: 'textarea', required: true }],
  },
  {
    name: 'definitions',
    type: 'array',
    labels: { singular: 'Definition', plural: 'Definitions' },
    fields: [
      { name: 'term', type: 'text', required: true },
      { name: 'text', type: 'textarea', required: true, label: 'Meaning' },
      { name: 'source', type: 'text' },
    ],
  },
  {
    name: 'contact',
    type: 'group',
    label: 'Whom to ask',
    fields: [
      { name: 'text', type: 'text', label: 'Sentence' },
      { name: 'email', type: 'email', label: 'Email' },
    ],
  },
]

const scale: Field[] = [
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

const groups: Field[] = [
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

const words: Field[] = [
  {
    name: 'vocabulary',
    type: 'group',
    label: false,
    admin: {
      description: "The organisation's own words. Leave one empty and the handbook uses plain English.",
    },
    fields: (
      [
        ['competency', 'Word for a competency'],
        ['competencies', 'Word for several'],
        ['level', 'Word for a level'],
        ['levels', 'Word for several levels'],
        ['theme', 'Word for a theme'],
        ['themes', 'Word for several themes'],
        ['positive', 'Heading of what to do'],
        ['negative', 'Heading of what not to do'],
      ] as const
    ).map(([name, label]) => ({ name, label, type: 'text' as const })),
  },
  {
    name: 'language',
    type: 'text',
    defaultValue: 'en-GB',
    admin: { description: 'A language tag such as en-GB or cy.' },
  },
]

export const frameworkFields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      { label: 'About', fields: about },
      { label: 'Levels', fields: scale },
      { label: 'Groups and values', fields: groups },
      { label: 'Words', fields: words },
    ],
  },
  slugField('title', idCheck(frameworkId)),
]
