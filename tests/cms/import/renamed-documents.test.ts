// Documents whose names, level words, marks, negative headings and pages were changed without changing what they say: every
// behaviour stays at its place, or the document is flagged, lists the line as not placed, or is refused.
import { fc } from '#tests/support/properties'
import { beforeAll, expect, test } from 'vitest'
import { assembleImport, type AssembledImport } from '#cms/import/assemble-import'
import { fixtureText, sourceFile } from '#tests/factories/source-file'

const files: Record<string, { names: string[]; negative?: string }> = {
  'levels-by-themes.md': {
    names: ['Baking together', 'Knowing the dough', 'Teaching', 'Timing', 'Thistle & Rye Bakeries'],
  },
  'levels-high-to-low.txt': { names: ['Reading the line', 'Keeping calm', 'Marsh Lane Signal Company'] },
  'indicator-columns.md': {
    names: ['Listening on the water', 'Minding the boat', 'Racing clean', 'Otter Creek Rowing Trust'],
    negative: 'Negative indicators',
  },
  'plain-lists.txt': { names: ['Readiness', 'Trust', 'Care for kit', 'Gull Rock Lifeboat Station'] },
  'levels-in-competencies.md': {
    names: ['Growing', 'Selling', 'Foxglove Nurseries'],
    negative: 'Negative indicators',
  },
  'competency-grid.txt': { names: ['Finding faults', 'Soldering', 'Saying no', 'Penny Lane Repair Café'] },
  'pasted-from-pdf.txt': {
    names: ['Walking the bounds', 'Felling', 'Harrow Wood Rangers'],
    negative: 'Behaviours to avoid',
  },
  'flat-table.txt': { names: ['Playing together', 'Caring for instruments', 'Tempo', 'Storage'] },
}
const texts = new Map<string, string>()
const originals = new Map<string, AssembledImport>()
beforeAll(async () => {
  for (const name of Object.keys(files)) {
    const text = await fixtureText(name)
    texts.set(name, text)
    const imported = assembleImport(sourceFile(text, name))
    if (imported.ok) originals.set(name, imported.value)
  }
})

const newNames = [
  'Kindness',
  'Weighing evidence',
  'Making room for others',
  'Stock & stores',
  'Leading change',
  'Pride',
]
const levelWords = ['Level', 'Band', 'Grade', 'Stage', 'Tier', 'Step']
const negatives = [
  'Negative indicators',
  'Ineffective behaviours',
  'Warning signs',
  'What we do not want to see',
  'Behaviours to avoid',
  'Contra-indicators',
  "Don't",
]
const marks = ['•', '▪', '✓', '●', '·', '-']

const change = fc.record({
  file: fc.constantFrom(...Object.keys(files)),
  rename: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
  word: fc.constantFrom(...levelWords),
  negative: fc.constantFrom(...negatives),
  mark: fc.constantFrom(...marks),
  breakAt: fc.option(fc.nat(60)),
})

/** Each behaviour's text with its place as numbers: competency, theme, point and polarity. */
function placesOf({ bundle }: AssembledImport): Map<string, string> {
  const { points } = bundle.framework.scale
  return new Map(
    bundle.competencies.flatMap(({ themes, behaviours }, competency) =>
      behaviours.map(({ text, theme, point, polarity }) => [
        text,
        [
          competency,
          themes.findIndex(({ id }) => id === theme),
          points.findIndex(({ code }) => code === point),
          polarity,
        ].join(),
      ]),
    ),
  )
}

test('a document that says the same in other words is read the same, or says what was guessed', () => {
  let compared = 0
  fc.assert(
    fc.property(change, ({ file, rename, word, negative, mark, breakAt }) => {
      const { names, negative: heading } = files[file] ?? { names: [] }
      let text = texts.get(file) ?? ''
      rename.forEach((which, i) => {
        const name = names[i]
        if (name !== undefined) text = text.replaceAll(name, newNames[which] ?? name)
      })
      text = text.replace(/\b(?:Level|Band)(?= \d)/g, word).replace(/(?<=^|[\s>])•(?=\s)/gm, mark)
      if (heading !== undefined) text = text.replaceAll(heading, negative)
      if (breakAt !== null) {
        const lines = text.split('\n')
        text = [...lines.slice(0, breakAt), '', ...lines.slice(breakAt)].join('\n')
      }
      const original = originals.get(file)
      const imported = assembleImport(sourceFile(text, file))
      if (!imported.ok || original === undefined) return
      const { outline, account } = imported.value
      const known = new Set(original.outline.flags.map(({ code }) => code))
      if (outline.flags.some(({ code }) => !known.has(code))) return
      if (account.totals.notPlaced > 0) return
      compared += 1
      expect(placesOf(imported.value)).toEqual(placesOf(original))
    }),
    { numRuns: 1000 },
  )
  // The guesses and refusals are exceptions.
  expect(compared).toBeGreaterThan(700)
})
