// What a handbook published can be brought in again: behaviours.csv to the letter and with its ids, JSON as it was.
import { Buffer } from 'node:buffer'
import { beforeAll, describe, expect, test } from 'vitest'
import type { AssembledImport } from '#cms/import/assemble-import'
import { assembleImports } from '#cms/import/assemble-import'
import { mergeBundles } from '#cms/import/again/merge-bundles'
import { mapBehavioursOnly } from '#cms/import/map-behaviours-only'
import { sourceFromBytes } from '#cms/import/read-source'
import type { Behaviour } from '#content-schema/behaviour'
import type { FrameworkBundle } from '#content-schema/framework-bundle'
import { problemAsLine } from '#content-schema/problem'
import { release, type Release } from '#content-schema/release'
import { assembleHandbook } from '#site/views/handbook'
import { behavioursCsv } from '#site/views/behaviours-csv'
import { workbook } from '#tests/factories/packed-documents'
import { makeReleaseOfFiveShapes } from '#tests/factories/release-of-five-shapes'
import { parse } from 'csv-parse/sync'

async function imported(fileName: string, content: string | Uint8Array): Promise<AssembledImport[]> {
  const source = await sourceFromBytes(fileName, typeof content === 'string' ? Buffer.from(content) : content)
  const assembled = source.ok ? assembleImports(source.value) : source
  if (!assembled.ok) throw new Error(assembled.problems.map(problemAsLine).join('\n'))
  return assembled.value
}

const awkward = [
  '=1+1',
  '+more',
  '-less',
  '@home',
  "'tis so",
  "''twice",
  '* starred',
  '**bold** <b>tag</b> &amp;',
  '• dotted',
  'a, b "c"; d',
]

/** The release of five shapes with texts that a spreadsheet or a reader could take for something else. */
function releaseWithAwkwardTexts(): Release {
  const made = makeReleaseOfFiveShapes()
  let next = 0
  return release.parse({
    ...made,
    competencies: made.competencies.map((competency) => ({
      ...competency,
      behaviours: competency.behaviours.map((behaviour) => ({
        ...behaviour,
        text: next < awkward.length ? (awkward[next++] ?? '') : behaviour.text,
      })),
    })),
  })
}

function placeOf(
  { id, text, polarity, point, theme }: Behaviour,
  themeName: (id: string) => string | undefined,
) {
  return { id, text, polarity, point, theme: theme === undefined ? undefined : themeName(theme) }
}

/** Every behaviour of competencies by framework and competency, whatever the order. */
function placed({ competencies }: Pick<Release, 'competencies'>) {
  return competencies
    .flatMap(({ framework, id, name, themes, behaviours }) =>
      behaviours.map((behaviour) => ({
        framework,
        competency: id,
        name,
        ...placeOf(behaviour, (theme) => themes.find((own) => own.id === theme)?.name),
      })),
    )
    .sort((a, b) => a.id.localeCompare(b.id))
}

function bundleOf(made: Release, id: string): FrameworkBundle {
  const framework = made.frameworks.find((one) => one.id === id)
  if (framework === undefined) throw new Error(`There is no framework "${id}".`)
  const own = (record: { framework: string }): boolean => record.framework === id
  return { framework, competencies: made.competencies.filter(own), roles: made.roles.filter(own) }
}

describe('behaviours.csv', () => {
  const made = releaseWithAwkwardTexts()
  const csv = behavioursCsv(assembleHandbook(made, { base: '/' }))
  let back: AssembledImport[] = []
  beforeAll(async () => {
    back = await imported('behaviours.csv', csv)
  })

  test('every behaviour comes back at its place, to the letter and with its id', () => {
    expect(placed({ competencies: back.flatMap(({ bundle }) => bundle.competencies) })).toEqual(placed(made))
  })

  test('nothing else is told: no definitions, introduction, titles or roles', () => {
    for (const { bundle } of back) {
      expect(bundle.framework).toMatchObject({ introduction: [], definitions: [], notices: [], uses: [] })
      expect(bundle.roles).toEqual([])
      for (const competency of bundle.competencies) expect(competency).not.toHaveProperty('definition')
    }
  })

  test('laid over the framework it came from it changes nothing', () => {
    for (const { bundle, behavioursOnly } of back) {
      const before = bundleOf(made, bundle.framework.id)
      const after = mapBehavioursOnly(before, bundle)
      expect(behavioursOnly).toBe(true)
      expect(after).toEqual(before)
    }
  })

  test('a changed text, a new theme and a new competency are all that changes', () => {
    const [first] = back
    if (first === undefined) throw new Error('Nothing came back.')
    const before = bundleOf(made, first.bundle.framework.id)
    const [competency, ...others] = first.bundle.competencies
    if (competency === undefined) throw new Error('No competency came back.')
    const [behaviour, ...rest] = competency.behaviours
    if (behaviour === undefined) throw new Error('No behaviour came back.')
    const changed = {
      ...competency,
      themes: [...competency.themes, { id: 'lamps', name: 'Lamps', aliases: [] }],
      behaviours: [{ ...behaviour, text: 'Trims the lamp', theme: 'lamps' }, ...rest],
    }
    const added = { ...competency, id: 'mending', name: 'Mending', group: 'none', themes: [], behaviours: [] }
    const after = mapBehavioursOnly(before, { ...first.bundle, competencies: [changed, ...others, added] })
    const mended = after.competencies.find(({ id }) => id === competency.id)
    const original = before.competencies.find(({ id }) => id === competency.id)
    expect(mended?.behaviours.find(({ id }) => id === behaviour.id)).toMatchObject({
      text: 'Trims the lamp',
      theme: 'lamps',
    })
    expect(mended?.themes.slice(0, -1)).toEqual(original?.themes)
    expect(mended?.definition).toEqual(original?.definition)
    expect(after.framework).toEqual(before.framework)
    expect(after.competencies.at(-1)).toMatchObject({ id: 'mending', order: before.competencies.length + 1 })
  })

  test('a line whose words are all others keeps its id, as the table gives it', () => {
    const [first] = back
    const before = bundleOf(made, first?.bundle.framework.id ?? '')
    const changed = before.competencies.map((competency, i) => ({
      ...competency,
      behaviours: competency.behaviours.map((behaviour, j) =>
        i + j === 0 ? { ...behaviour, text: 'Sings to the lamp' } : behaviour,
      ),
    }))
    const merged = mergeBundles(before, mapBehavioursOnly(before, { ...before, competencies: changed }))
    expect(merged.lines.map(({ kind }) => kind)).toEqual(['reworded'])
    expect(merged.bundle.competencies[0]?.behaviours[0]).toMatchObject({
      id: before.competencies[0]?.behaviours[0]?.id,
      text: 'Sings to the lamp',
    })
  })

  test('every cell is accounted for, each behaviour by its row', () => {
    const rows = csv.slice(1).split('\r\n')
    for (const { account, bundle, report } of back) {
      expect(account.totals.notPlaced).toBe(0)
      expect(report).toContain('behaviours only')
      for (const { behaviours } of bundle.competencies)
        for (const { id, provenance } of behaviours) expect(rows[(provenance?.line ?? 0) - 1]).toContain(id)
    }
  })

  test('the same from a spreadsheet program, its columns in another order', async () => {
    const rows = parse(csv, { bom: true })
    const turned = rows.map((row) => row.toReversed())
    const again = await imported('behaviours.xlsx', workbook([{ name: 'behaviours', rows: turned }]))
    expect(placed({ competencies: again.flatMap(({ bundle }) => bundle.competencies) })).toEqual(placed(made))
  })
})

test('the JSON of a framework comes back as it was, with every id, role and relation within it', async () => {
  const made = makeReleaseOfFiveShapes()
  for (const framework of made.frameworks) {
    const own = ({ framework: id }: { framework: string }): boolean => id === framework.id
    const bundle = {
      framework,
      competencies: made.competencies
        .filter(own)
        .map((competency) => ({ ...competency, related: competency.related.filter(own) })),
      roles: made.roles.filter(own),
    }
    const [back] = await imported(`${framework.id}.json`, JSON.stringify(bundle, null, 2))
    expect(back?.bundle).toEqual(bundle)
    expect(back?.account.totals.notPlaced).toBe(0)
  }
})

test('a relation to another framework is named and left out', async () => {
  const made = makeReleaseOfFiveShapes()
  const [framework, other] = made.frameworks
  const [competency] = made.competencies.filter((one) => one.framework === framework?.id)
  const related = [{ framework: other?.id ?? '', competency: 'elsewhere', relation: 'related' }]
  const groupless = { ...competency, related }
  const json = JSON.stringify({
    framework,
    competencies: made.competencies
      .filter((one) => one.framework === framework?.id)
      .map((one) => (one === competency ? groupless : { ...one, related: [] })),
  })
  const [back] = await imported('one.json', json)
  expect(back?.outline.flags.map(({ code }) => code)).toContain('foreign-relation')
  expect(back?.bundle.competencies[0]?.related).toEqual([])
})
