// What a framework says about itself: who, which edition, an introduction, uses, notices, definitions, whom to ask.
import type { Field } from 'payload'

const dateHint = 'A year, year-month or full date, such as 2026-04-01.'

export const aboutFields: Field[] = [
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
