// The settings of the handbook and the synonyms of its search, as a reviewer reads them.
import type { Settings, SynonymSet } from '#content-schema/settings'
import { contactRows } from './contact-rows.ts'
import { describe, type Descriptions } from './describe.ts'
import type { Names } from './names.ts'
import { chosenRow, looseRows, textRow, type Row } from './row.ts'

/** The rows of the settings. */
export function describeSettings(record: Partial<Settings>, names: Names): Row[] {
  return describe(record, settingsFields, names)
}

/** The rows of the synonyms. */
export function describeSynonyms(record: { sets?: readonly SynonymSet[] }, names: Names): Row[] {
  return describe<{ sets: readonly SynonymSet[] }>(record, synonymFields, names)
}

const about = 'The handbook as a whole'

const settingsFields: Descriptions<Settings> = {
  title: { part: about, rows: (title) => textRow('title', 'Title of the handbook', title) },
  welcome: { part: about, rows: (paragraphs) => looseRows('welcome', 'Words of welcome', paragraphs) },
  contact: { part: about, rows: contactRows },
  timeZone: { part: about, rows: (zone) => textRow('timeZone', 'Time zone', zone) },
  accent: { part: about, rows: (colour) => textRow('accent', 'Colour', colour) },
  logo: {
    part: about,
    rows: ({ alt, mediaType, base64 }) => [
      {
        id: 'logo',
        label: 'Logo',
        text: alt,
        picture: `data:${mediaType};base64,${base64}`,
        facets: [
          {
            name: 'Picture',
            code: `${mediaType} ${base64}`,
            says: `${mediaType.replace('image/', '').replace('+xml', '').toUpperCase()}, ${Math.ceil((base64.length * 3) / 4 / 1024)} kB`,
          },
        ],
      },
    ],
  },
  showApprover: {
    part: about,
    rows: (shown) => [
      chosenRow('showApprover', 'Name who approved an update', String(shown), shown ? 'yes' : 'no'),
    ],
  },
}

const synonymFields: Descriptions<{ sets: readonly SynonymSet[] }> = {
  sets: {
    part: 'Words that mean the same',
    rows: (sets) =>
      sets.map(({ words }, index) => ({
        id: `sets/${index + 1}`,
        label: 'Set of words',
        // One below the other: a word holds no line break, so that two sets never read the same.
        text: words.join('\n'),
        facets: [],
        loose: true,
      })),
  },
}
