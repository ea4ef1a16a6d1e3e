// The form of a framework, a tab for each part of it.
import type { Field } from 'payload'
import { frameworkId } from '#content-schema/slug'
import { idCheck, slugField } from '../slug-field.ts'
import { aboutFields } from './form/about-fields.ts'
import { groupsFields } from './form/groups-fields.ts'
import { scaleFields } from './form/scale-fields.ts'
import { wordsFields } from './form/words-fields.ts'

export const frameworkFields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      { label: 'About', fields: aboutFields },
      { label: 'Levels', fields: scaleFields },
      { label: 'Groups and values', fields: groupsFields },
      { label: 'Words', fields: wordsFields },
    ],
  },
  slugField('title', idCheck(frameworkId)),
]
