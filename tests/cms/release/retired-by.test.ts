// Addresses that somebody may have quoted: what was removed, moved or renamed goes on answering, in every later release too.
import { describe, expect, it } from 'vitest'
import type { Change } from '#content-schema/change'
import { describeChanges, type GovernedContent } from '#cms/release/describe-changes'
import type { Renamed } from '#cms/release/renamed-documents'
import { retiredBy } from '#cms/release/retired-by'
import { makeBehaviour, makeCompetency, makeFramework, makeRelease } from '#tests/factories/release'

const waits = makeBehaviour('Waits', { id: 'b-0000000001' })
const asks = makeBehaviour('Asks', { id: 'b-0000000002' })
const asksAgain = makeBehaviour('Asks', { id: 'b-0000000003' })
const warden = { id: 'warden', framework: 'meadow', name: 'Warden', expectations: [] }

type Competencies = Parameters<typeof makeCompetency>[0][]

function content(competencies: Competencies, more: Partial<Parameters<typeof makeRelease>[0]> = {}) {
  return makeRelease({
    frameworks: [makeFramework({ id: 'meadow' })],
    competencies: competencies.map((overrides) => makeCompetency(overrides)),
    ...more,
  })
}

/** The changes that lead through `states`, and what the last of them says about former addresses. */
function retiredAfter(states: readonly GovernedContent[], renamings: readonly (readonly Renamed[])[] = []) {
  const nothing: GovernedContent = { frameworks: [], competencies: [], roles: [], synonyms: [] }
  const changes = states.map((after, i): Change => ({
    id: `update-${i + 1}`,
    title: `Update ${i + 1}`,
    note: '',
    publishedAt: `2026-01-0${i + 1}T09:00:00.000Z`,
    ...describeChanges(states[i - 1] ?? nothing, after, renamings[i] ?? []),
  }))
  return retiredBy(changes, states.at(-1) ?? nothing).map(
    ({ framework, competency, behaviour, role, text, update, replacedBy }) => ({
      was: [framework, competency, behaviour, role].filter((part) => part !== undefined).join(' '),
      text,
      update,
      replacedBy,
    }),
  )
}

const listening = { id: 'listening', name: 'Listening' }
const hearing = { id: 'hearing', name: 'Hearing' }
const renamed = (from: string, to: string): Renamed => ({
  kind: 'competency',
  from: { framework: 'meadow', id: from },
  to: { framework: 'meadow', id: to },
})

describe('a former address', () => {
  it('of a removed line and a removed competency goes on answering in every later release', () => {
    const first = content([{ ...listening, behaviours: [waits] }, hearing])
    const second = content([listening, hearing])
    const third = content([hearing])
    expect(retiredAfter([first, second, third, third, third])).toEqual([
      { was: 'meadow listening b-0000000001', text: 'Waits', update: 'update-2', replacedBy: [] },
      { was: 'meadow listening', text: 'Listening', update: 'update-3', replacedBy: [] },
    ])
  })

  it('of a renamed competency leads to the new one, and each of its lines to itself', () => {
    const first = content([{ ...listening, behaviours: [waits] }])
    const second = content([{ ...hearing, behaviours: [waits] }])
    expect(retiredAfter([first, second], [[], [renamed('listening', 'hearing')]])).toEqual([
      { was: 'meadow listening', text: 'Listening', update: 'update-2', replacedBy: ['/meadow/hearing/'] },
      {
        was: 'meadow listening b-0000000001',
        text: 'Waits',
        update: 'update-2',
        replacedBy: ['/meadow/hearing/#b-0000000001'],
      },
    ])
  })

  it('follows two renamings to where the thing stands now, and rests when it is back', () => {
    const at = (id: string) => content([{ id, name: id, behaviours: [waits] }])
    const there = [at('a-one'), at('b-two'), at('c-three')]
    const steps = [[], [renamed('a-one', 'b-two')], [renamed('b-two', 'c-three')]]
    expect(retiredAfter(there, steps).map(({ was, replacedBy }) => [was, ...replacedBy])).toEqual([
      ['meadow a-one', '/meadow/c-three/'],
      ['meadow a-one b-0000000001', '/meadow/c-three/#b-0000000001'],
      ['meadow b-two', '/meadow/c-three/'],
      ['meadow b-two b-0000000001', '/meadow/c-three/#b-0000000001'],
    ])
    const back = retiredAfter(
      [at('a-one'), at('b-two'), at('a-one')],
      [[], steps[1]!, [renamed('b-two', 'a-one')]],
    )
    expect(back.map(({ was }) => was)).toEqual(['meadow b-two', 'meadow b-two b-0000000001'])
  })

  it('of a line that moved to another competency, under its id or with its words, leads there', () => {
    const first = content([{ ...listening, behaviours: [waits, asks] }, hearing])
    const second = content([{ ...hearing, behaviours: [waits, asksAgain] }])
    const gone = retiredAfter([first, second])
    expect(gone).toContainEqual({
      was: 'meadow listening b-0000000001',
      text: 'Waits',
      update: 'update-2',
      replacedBy: ['/meadow/hearing/#b-0000000001'],
    })
    expect(gone).toContainEqual({
      was: 'meadow listening b-0000000002',
      text: 'Asks',
      update: 'update-2',
      replacedBy: ['/meadow/hearing/#b-0000000003'],
    })
    expect(gone.find(({ was }) => was === 'meadow listening')?.replacedBy).toEqual(['/meadow/hearing/'])
  })

  it('of a renamed framework leads to the new one, and so do those of its roles and competencies', () => {
    const first = content([{ ...listening, behaviours: [waits] }], { roles: [warden] })
    const second = makeRelease({
      frameworks: [makeFramework({ id: 'field' })],
      competencies: [makeCompetency({ framework: 'field', ...listening, behaviours: [waits] })],
      roles: [{ ...warden, framework: 'field' }],
    })
    const step: Renamed[] = [
      {
        kind: 'framework',
        from: { framework: 'meadow', id: 'meadow' },
        to: { framework: 'field', id: 'field' },
      },
      {
        kind: 'competency',
        from: { framework: 'meadow', id: 'listening' },
        to: { framework: 'field', id: 'listening' },
      },
      { kind: 'role', from: { framework: 'meadow', id: 'warden' }, to: { framework: 'field', id: 'warden' } },
    ]
    expect(
      retiredAfter([first, second], [[], step]).map(({ was, replacedBy }) => [was, ...replacedBy]),
    ).toEqual([
      ['meadow', '/field/'],
      ['meadow listening', '/field/listening/'],
      ['meadow listening b-0000000001', '/field/listening/#b-0000000001'],
      ['meadow warden', '/field/roles/warden/'],
    ])
  })

  it('of competencies that exchanged their addresses is still in use', () => {
    const first = content([
      { ...listening, behaviours: [waits] },
      { ...hearing, behaviours: [asks] },
    ])
    const second = content([
      { ...hearing, id: 'listening', behaviours: [asks] },
      { ...listening, id: 'hearing', behaviours: [waits] },
    ])
    const step = [renamed('listening', 'hearing'), renamed('hearing', 'listening')]
    expect(
      retiredAfter([first, second], [[], step]).map(({ was, replacedBy }) => [was, ...replacedBy]),
    ).toEqual([
      ['meadow listening b-0000000001', '/meadow/hearing/#b-0000000001'],
      ['meadow hearing b-0000000002', '/meadow/listening/#b-0000000002'],
    ])
  })

  it('of a line that came back under its old id answers by itself', () => {
    const without = content([{ ...listening, behaviours: [] }])
    const withIt = content([{ ...listening, behaviours: [waits] }])
    expect(retiredAfter([withIt, without, withIt])).toEqual([])
  })
})
