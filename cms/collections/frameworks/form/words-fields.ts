// The organisation's own words for what every framework has.
import type { Field } from 'payload'

export const wordsFields: Field[] = [
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
