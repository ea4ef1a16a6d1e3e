// Documents of our own in every arrangement of the axes: levels, themes, competencies, doing and not doing as rows, columns or
// sections. Each behaviour is at its place, to the letter, and no line is lost.
import { describe, expect, test } from 'vitest'
import type { AssembledImport } from '#cms/import/assemble-import'
import { fixtureText, importedText } from '#tests/factories/source-file'
import { behavioursWithThemes } from '#tests/factories/behaviours-by-place'

const places: Record<string, { layout: string; behaviours: Record<string, string[]> }> = {
  'levels-by-themes.md': {
    layout: 'Levels by names',
    behaviours: {
      'baking-together sharing-the-bench 1 positive': ['Wipes down after use', 'Asks before moving a tray'],
      'baking-together teaching 1 positive': ['Watches and asks'],
      'baking-together sharing-the-bench 2 positive': ['Plans who needs the bench'],
      'baking-together teaching 2 positive': ['Shows one step at a time', 'Lets others fail safely'],
      'baking-together sharing-the-bench 3 positive': ['Settles quarrels about space'],
      'baking-together teaching 3 positive': ['Builds a training bake'],
      'knowing-the-dough feel 1 positive': ['Weighs before mixing'],
      'knowing-the-dough timing 1 positive': ['Sets a timer'],
      'knowing-the-dough feel 2 positive': ['Feels when it is ready'],
      'knowing-the-dough timing 2 positive': ['Bakes by colour, not by clock'],
      'knowing-the-dough feel 3 positive': ['Mends a failed batch'],
      'knowing-the-dough timing 3 positive': ['Plans the night’s ovens'],
    },
  },
  'levels-high-to-low.txt': {
    layout: 'Level sections',
    behaviours: {
      'reading-the-line - expert positive': ['Sees trouble two boxes away', 'Rewrites the rule that failed'],
      'keeping-calm - expert positive': ['Steadies a whole panel on a bad night'],
      'reading-the-line - practitioner positive': [
        'Knows every gradient between the bridges',
        'Spots a late train by its smoke',
      ],
      'keeping-calm - practitioner positive': ['Speaks slowly when others shout'],
      'reading-the-line - foundation positive': ['Learns the line by walking it'],
      'keeping-calm - foundation positive': [
        'Counts to three before pulling a lever',
        'Tells the panel at once after a slip',
      ],
    },
  },
  'indicator-columns.md': {
    layout: 'Doing and not doing columns',
    behaviours: {
      'listening-on-the-water - - positive': ['Asks the bow seat first', 'Repeats back what was said'],
      'listening-on-the-water - - negative': ['Talks through the cox'],
      'minding-the-boat - - positive': ['Checks each rigger twice'],
      'minding-the-boat - - negative': ['Drags the hull over gravel', 'Leaves the bung out'],
      'racing-clean - - positive': ['Yields in good time', 'Owns a foul'],
      'racing-clean - - negative': ['Blames the steering'],
    },
  },
  'plain-lists.txt': {
    layout: 'Lists under headings',
    behaviours: {
      'readiness - - positive': [
        'Keeps kit dry and where it belongs',
        'Sleeps with the pager on',
        'Trains in bad weather as well as good',
      ],
      'trust - - positive': [
        'Says what was done, not what was meant',
        'Accepts an order and questions it later',
      ],
      'care-for-kit - - positive': ['Rinses lines after every launch', 'Reports a frayed strop the same day'],
    },
  },
  'levels-in-competencies.md': {
    layout: 'Level sections',
    behaviours: {
      'growing - 1 positive': ['Waters by the chart', 'Labels every tray'],
      'growing - 2 positive': ['Changes the chart when the weather does'],
      'growing - - negative': ['Waters at noon'],
      'selling - 1 positive': ['Greets each visitor'],
      'selling - 2 positive': ['Asks about soil before price', 'Turns down a sale that would die'],
      'selling - - negative': ['Points instead of walking along', 'Sells frost-tender plants in March'],
    },
  },
  'competency-grid.txt': {
    layout: 'Competencies by levels',
    behaviours: {
      'finding-faults - 1 positive': ['Asks what it did before', 'Looks before opening'],
      'finding-faults - 2 positive': ['Tests one part at a time'],
      'finding-faults - 3 positive': ['Teaches a way to search'],
      'soldering - 1 positive': ['Tins the tip'],
      'soldering - 2 positive': ['Makes a joint that shines', 'Repairs a lifted pad'],
      'soldering - 3 positive': ['Designs a jig'],
      'saying-no - 1 positive': ['Fetches a bander of a higher band'],
      'saying-no - 2 positive': ['Explains kindly why'],
      'saying-no - 3 positive': ['Finds the thing a second life'],
    },
  },
  'pasted-from-pdf.txt': {
    layout: 'Level sections',
    behaviours: {
      'walking-the-bounds - 1 positive': [
        'Walks the whole edge once a month and writes down what has changed',
        'Greets neighbours over the fence',
      ],
      'walking-the-bounds - 2 positive': [
        'Agrees a line with a neighbour where the old map is wrong',
        'Mends a gap the day it is found',
      ],
      'walking-the-bounds - - negative': [
        'Walks only where the path is dry',
        'Leaves a gate as it should not have been found',
      ],
      'felling - 1 positive': ['Clears the ground before the first cut', 'Keeps two lengths away'],
      'felling - 2 positive': ['Reads the lean and says so aloud before cutting'],
      'felling - - negative': ['Cuts alone'],
    },
  },
  'flat-table.txt': {
    layout: 'Flat table',
    behaviours: {
      'playing-together tempo 1 positive': ["Follows the leader's bow"],
      'playing-together tempo 2 positive': ['Leads a section through a change'],
      'playing-together blend 1 positive': ['Listens across the row'],
      'playing-together - - negative': ['Plays louder to be heard'],
      'caring-for-instruments storage 1 positive': ['Loosens the bow after playing'],
      'caring-for-instruments storage 2 positive': ['Watches the damp in the store'],
      'caring-for-instruments - - negative': ['Leaves a case in the van overnight'],
    },
  },
}

describe.each(Object.entries(places))('%s', (fileName, { layout, behaviours }) => {
  const read = async (): Promise<AssembledImport> => importedText(await fixtureText(fileName), fileName)

  test('is recognised', async () => {
    expect((await read()).candidates[0]?.name).toBe(layout)
  })

  test('has every behaviour at its place, to the letter', async () => {
    expect(behavioursWithThemes((await read()).bundle)).toEqual(behaviours)
  })

  test('has no line that is not placed', async () => {
    expect((await read()).account.totals.notPlaced).toBe(0)
  })
})

test('levels that run down are turned round, and flagged', async () => {
  const { bundle, outline } = importedText(await fixtureText('levels-high-to-low.txt'))
  expect(bundle.framework.scale.points.map(({ name }) => name)).toEqual([
    'Foundation',
    'Practitioner',
    'Expert',
  ])
  expect(outline.flags.map(({ code }) => code)).toContain('levels-run-down')
})

test('a document without levels has no scale', async () => {
  const { bundle } = importedText(await fixtureText('plain-lists.txt'))
  expect(bundle.framework.scale).toEqual({ kind: 'none', cumulative: { stated: 'notStated' }, points: [] })
})

test('clusters of a flat table are groups', async () => {
  const { bundle } = importedText(await fixtureText('flat-table.txt'))
  expect(bundle.competencies.map(({ name, group }) => [name, group])).toEqual([
    ['Playing together', 'on-stage'],
    ['Caring for instruments', 'off-stage'],
  ])
})

test('running heads and page numbers of a pasted text are furniture, and lines go on across them', async () => {
  const { account } = importedText(await fixtureText('pasted-from-pdf.txt'))
  expect(account.entries.filter(({ fate }) => fate.kind === 'furniture').map(({ text }) => text)).toEqual([
    'Harrow Wood Rangers Competency Framework',
    '1',
    'Harrow Wood Rangers Competency Framework',
    '2',
    'Harrow Wood Rangers Competency Framework',
    '3',
  ])
})
