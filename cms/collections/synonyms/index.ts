// Words that the handbook's search treats as meaning the same.
import type { GlobalConfig } from 'payload'
import { governedGlobal } from '../governed/governed-global.ts'

export const synonyms: GlobalConfig = governedGlobal({
  slug: 'synonyms',
  label: 'Search synonyms',
  admin: { group: 'Content' },
  fields: [
    {
      name: 'sets',
      type: 'array',
      labels: { singular: 'Set of words', plural: 'Sets of words' },
      admin: {
        description:
          'Words with one meaning, such as "arrears" and "debt". Searching for one finds the others.',
      },
      fields: [{ name: 'words', type: 'text', hasMany: true, required: true, minRows: 2 }],
    },
  ],
})
