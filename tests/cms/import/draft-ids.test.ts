// The address of a framework says whose it is, and nothing that nobody said.
import { expect, test } from 'vitest'
import { idsFor } from '#cms/import/draft-ids'
import { importedText } from '#tests/factories/source-file'

const body =
  '\n\n## Keeping time\n\n- Rows on the beat\n- Waits for the call\n\n## Keeping dry\n\n- Bails early\n'

test.each([
  ['Rowing framework of behaviours – Arden Oars', 'Arden Oars', 'arden-oars-rowing'],
  ['Tidewater University Hospitals competency framework', 'Tidewater University Hospitals', undefined],
  ['University of Saltash: rowing competencies', 'University of Saltash', undefined],
  ['Rowing skills framework', 'Organisation not named', 'rowing-skills'],
])('"%s" is the framework of %s', (title, organisation, address) => {
  const { framework } = importedText(`# ${title}${body}`).bundle
  expect(framework.organisation).toBe(organisation)
  if (address !== undefined) expect(framework.id).toBe(address)
})

test('names that are the same, or taken, have ids of their own', () => {
  expect(idsFor(['Oars', 'Oars', 'Oars 2', 'Oars', 'Levels'], ['levels'])).toEqual([
    'oars',
    'oars-2',
    'oars-2-2',
    'oars-3',
    'levels-2',
  ])
  const ten = idsFor(Array.from({ length: 10_000 }, () => 'Oars'))
  expect([new Set(ten).size, ten.at(-1)]).toEqual([10_000, 'oars-10000'])
})
