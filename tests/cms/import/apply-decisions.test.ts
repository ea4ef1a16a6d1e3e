// What an editor says about a piece of the source is what becomes of it; the account always adds up, and taking a decision back undoes it.
import { fc } from '#tests/support/properties'
import { beforeAll, describe, expect, test } from 'vitest'
import { applyDecisions } from '#cms/import/apply-decisions'
import { assembleAccount, type Account } from '#cms/import/assemble-account'
import { assembleFromOutline, outlineFromSource, type ReadOutline } from '#cms/import/assemble-import'
import {
  decisionKey,
  withDecisions,
  withoutDecisions,
  type Decision,
  type Meaning,
} from '#cms/import/decisions'
import { outline as outlineSchema, type Outline } from '#cms/import/outline'
import { refKey, textBlocksOf, type TextBlock } from '#cms/import/source-document'
import { fixtureText, sourceFile } from '#tests/factories/source-file'

const names = ['level-columns.txt', 'audience-columns.txt']
const reads = new Map<string, ReadOutline>()
beforeAll(async () => {
  for (const name of names) {
    const read = outlineFromSource(sourceFile(await fixtureText(name), name))
    if (!read.ok) throw new Error(`${name} is not read.`)
    reads.set(name, read.value)
  }
})

function readOf(name = names[0] ?? ''): ReadOutline {
  const read = reads.get(name)
  if (read === undefined) throw new Error(`There is no ${name}.`)
  return read
}

function pieceWith(text: string): TextBlock {
  const block = textBlocksOf(readOf().document.blocks).find((candidate) => candidate.text.includes(text))
  if (block === undefined) throw new Error(`No piece says "${text}".`)
  return block
}

function saying(text: string, is: Meaning): Decision {
  return { about: 'piece', at: pieceWith(text).at[0] ?? { line: 1, part: 1 }, is }
}

function decided(...decisions: Decision[]): Outline {
  const { outline, unfit } = applyDecisions(readOf().document, readOf().outline, decisions)
  expect(unfit).toEqual([])
  const imported = assembleFromOutline(sourceFile('', 'level-columns.txt'), { ...readOf(), outline })
  expect(imported.ok ? [] : imported.problems).toEqual([])
  return outline
}

function competency(outline: Outline, name: string) {
  return outline.competencies.find((candidate) => candidate.name.text === name)
}

describe('what a piece is called is what becomes of it', () => {
  test('a line moves to another competency, level and list', () => {
    const outline = decided(
      saying('Reports drift', { kind: 'behaviour', competency: 'Selling Tickets', polarity: 'negative' }),
    )
    expect(competency(outline, 'Selling Tickets')?.behaviours).toContainEqual(
      expect.objectContaining({ text: 'Reports drift at once', polarity: 'negative' }),
    )
    expect(JSON.stringify(competency(outline, 'Steady Steering'))).not.toContain('Reports drift')
  })

  test('a heading that is none gives its lines to the competency before', () => {
    const before = competency(readOf().outline, 'Selling Tickets')?.behaviours.length ?? 0
    const outline = decided(saying('Contract Work', { kind: 'leftOut', reason: 'running head' }))
    expect(before).toBeGreaterThan(0)
    expect(outline.competencies.map(({ name }) => name.text)).toHaveLength(
      readOf().outline.competencies.length,
    )
  })

  test('a line that is a heading takes what follows it', () => {
    const outline = decided(saying('Hides small bumps', { kind: 'competency' }))
    expect(outline.competencies.map(({ name }) => name.text)).toContain('Hides small bumps.')
    expect(outline.competencies.length).toBe(readOf().outline.competencies.length + 1)
  })

  test('a definition takes a second sentence', () => {
    const outline = decided(saying('A calm hand', { kind: 'definition', competency: 'Steady Steering' }))
    expect(competency(outline, 'Steady Steering')).toMatchObject({
      definition: {
        text: expect.stringMatching(/^Keeps the boat .* Passengers trust us .*$/) as string,
      },
      rationale: undefined,
    })
  })

  test('what belongs to a level, to the introduction and to the framework goes there', () => {
    const outline = decided(
      saying('Reports drift', { kind: 'pointSummary', competency: 'Steady Steering', point: '1' }),
      saying('Hides small bumps', { kind: 'introduction' }),
      saying('Steers with one eye', { kind: 'use', stance: 'notFor' }),
      saying('Coils every rope', { kind: 'notice' }),
    )
    expect(outline.framework.notices.map(({ text }) => text)).toContain('Coils every rope')
    expect(outline.framework.uses).toContainEqual(
      expect.objectContaining({ stance: 'notFor', text: 'Steers with one eye on the phone' }),
    )
    expect(JSON.stringify(outline.framework.introduction)).toContain('Hides small bumps.')
  })

  test('an editor may leave out a sentence that the importer would not', () => {
    const outline = decided(
      saying('Our dictionary says', { kind: 'leftOut', reason: 'left out by an editor' }),
    )
    expect(outline.furniture.map(({ reason }) => reason)).toContain('left out by an editor')
  })

  test('what fits nothing is told and its piece is not placed', () => {
    const made = saying('Reports drift', { kind: 'definition', competency: 'No Such Thing' })
    const { outline, unfit } = applyDecisions(readOf().document, readOf().outline, [made])
    expect(unfit).toEqual([made])
    const account = assembleAccount(readOf().document, outline)
    expect(account.entries.find(({ text }) => text.includes('Reports drift'))?.fate.kind).toBe('notPlaced')
  })

  test('the framework is named and addressed as the editor says', () => {
    const outline = decided(
      { about: 'title', text: 'Skills we share' },
      { about: 'organisation', text: 'The ferry people' },
      { about: 'address', text: 'ferry' },
    )
    expect(outline.framework).toMatchObject({
      id: 'ferry',
      title: { text: 'Skills we share' },
      organisation: { text: 'The ferry people' },
    })
    expect(assembleAccount(readOf().document, outline).totals.notPlaced).toBe(
      assembleAccount(readOf().document, readOf().outline).totals.notPlaced,
    )
  })
})

test('a later decision about a piece replaces the earlier, and taking it back undoes it', () => {
  const first = saying('Reports drift', { kind: 'notice' })
  const second = saying('Reports drift', { kind: 'introduction' })
  const kept = withDecisions([first], [second])
  expect(kept).toEqual([second])
  const undone = withoutDecisions(kept, [decisionKey(first)])
  expect(applyDecisions(readOf().document, readOf().outline, undone).outline).toEqual(readOf().outline)
})

test('whatever is decided, every piece is accounted for once and every text stands in the source', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(step, { minLength: 1, maxLength: 12 }), (name, steps) => {
      const read = readOf(name)
      const decisions = withDecisions(
        [],
        steps.map((taken) => decisionOf(read, taken)),
      )
      const { outline, unfit } = applyDecisions(read.document, read.outline, decisions)
      expect(outlineSchema.safeParse(outline).success).toBe(true)
      const account = assembleAccount(read.document, outline)
      expect(keysOf(account)).toEqual(keysOf(assembleAccount(read.document, read.outline)))
      const notPlaced = new Set(
        account.entries.flatMap(({ at, fate }) =>
          fate.kind === 'notPlaced' && at[0] ? [refKey(at[0])] : [],
        ),
      )
      const lost = decisions.filter(
        (made) =>
          made.about === 'piece' &&
          made.is.kind !== 'right' &&
          !unfit.includes(made) &&
          notPlaced.has(decisionKey(made)),
      )
      expect(lost).toEqual([])
    }),
    { numRuns: 400 },
  )
})

const step = fc.record({
  piece: fc.nat(400),
  kind: fc.nat(14),
  competency: fc.nat(6),
  point: fc.nat(3),
  negative: fc.boolean(),
})

function decisionOf(
  { document, outline }: ReadOutline,
  {
    piece,
    kind,
    competency: which,
    point: level,
    negative,
  }: { piece: number; kind: number; competency: number; point: number; negative: boolean },
): Decision {
  const blocks = textBlocksOf(document.blocks)
  const at = blocks[piece % blocks.length]?.at[0] ?? { line: 1, part: 1 }
  const name = outline.competencies[which % outline.competencies.length]?.name.text ?? ''
  const code = outline.framework.scale.points[level % outline.framework.scale.points.length]?.code ?? ''
  const meanings: Meaning[] = [
    { kind: 'right' },
    { kind: 'competency' },
    { kind: 'alias', competency: name },
    { kind: 'definition', competency: name },
    { kind: 'rationale', competency: name },
    { kind: 'appliesTo', competency: name },
    { kind: 'theme', competency: name },
    { kind: 'behaviour', competency: name, polarity: negative ? 'negative' : 'positive', point: code },
    { kind: 'behaviour', competency: name, polarity: 'positive', cut: true },
    { kind: 'pointTitle', competency: name, point: code },
    { kind: 'pointDescription', point: code },
    { kind: 'introductionHeading' },
    { kind: 'introduction' },
    { kind: 'use', stance: 'planned' },
    { kind: 'leftOut', reason: 'left out by an editor' },
  ]
  return { about: 'piece', at, is: meanings[kind % meanings.length] ?? { kind: 'notice' } }
}

function keysOf({ entries }: Account): string[] {
  return entries.map(({ at, text }) => `${at[0]?.line ?? 0}.${at[0]?.part ?? 0} ${text}`)
}
