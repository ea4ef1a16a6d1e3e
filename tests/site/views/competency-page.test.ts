// What a competency page shows, in each of the five shapes.
import { describe, expect, it } from 'vitest'
import { competencyPage } from '#site/views/competency-page'
import { assembleHandbook } from '#site/views/handbook'
import { makeBehaviour, makeCompetency, makeFramework, makeRelease } from '#tests/factories/release'
import { makeReleaseOfFiveShapes } from '#tests/factories/release-of-five-shapes'

const handbook = assembleHandbook(makeReleaseOfFiveShapes(), { base: '/' })

function pageOf(framework: string, competency: string) {
  const entry = handbook.frameworks.find((candidate) => candidate.framework.id === framework)!
  return competencyPage(
    handbook,
    entry,
    entry.competencies.find(({ id }) => id === competency)!,
  )
}

describe('a competency page', () => {
  it('shows audiences side by side without a ladder, the rule in the organisation’s sentence, and the value', () => {
    const { levels, value } = pageOf('quay', 'welcoming')
    expect(levels?.points.map(({ name, place }) => [name, place])).toEqual([
      ['All of us', undefined],
      ['Team leaders', undefined],
    ])
    expect(levels?.cumulative).toBe('Team leaders keep the first list too.')
    expect(value?.name).toBe('Kind')
  })

  it('puts paragraphs of the whole competency under the organisation’s own headings', () => {
    const page = pageOf('lantern', 'tidy-work')
    expect(page.levels).toBeUndefined()
    expect(page.whole.map(({ heading, groups }) => [heading, groups[0]!.blocks[0]!.kind])).toEqual([
      ['On a good day', 'paragraph'],
      ['On a bad day', 'paragraph'],
    ])
    expect(page.notices).toEqual(['Indicative, not a list to tick off.'])
  })

  it('lets two bands share one list of what not to do', () => {
    const page = pageOf('lantern', 'finding-out')
    expect(page.levels?.rows[0]?.cells.map(({ doing }) => doing.length)).toEqual([1, 1])
    expect(page.whole.map(({ polarity }) => polarity)).toEqual(['negative'])
  })

  it('shows the competency’s own titles, a stated gap where its lines would be, and names the levels it says nothing about', () => {
    const { levels } = pageOf('ridge', 'deciding')
    expect(levels?.points.map(({ code, title, place }) => [code, title, place?.words])).toEqual([
      ['1', 'Asks first', '1 of 4'],
      ['2', undefined, '2 of 4'],
      ['3', undefined, '3 of 4'],
    ])
    expect(levels?.missing).toBe('Nothing is written here for Level 4.')
    expect(levels?.rows[0]?.cells[1]?.empty).toBe('Not written yet')
    expect(levels?.rows[0]?.cells[2]?.notDoing).toHaveLength(1)
  })

  it('makes rows of themes, with lines under no theme last and empty cells said in words', () => {
    const { levels } = pageOf('ferry', 'money')
    expect(levels?.rows.map(({ name }) => name)).toEqual(['Rent', 'Spending', 'Under no theme'])
    expect(levels?.rows[1]?.cells[0]?.empty).toBe('Level One has no lines under it.')
  })

  it('makes rows of points when there are more than five, and states mid-points once', () => {
    const { levels } = pageOf('spire', 'teaching')
    expect(levels?.layout).toBe('points-as-rows')
    expect(levels?.midpoints).toEqual([
      'The letters between may be given too.',
      'A, C, E, G, I and K are ratings between levels and have no text of their own: A is below B, C is between B and D, E is between D and F, G is between F and H, I is between H and J and K is between J and L.',
    ])
  })

  it('shows relations from both sides and calls the same name no more than that', () => {
    expect(pageOf('ridge', 'deciding').related).toEqual([
      {
        relation: 'Part of the wider',
        name: 'Money',
        href: '/ferry/money/',
        framework: 'Ferry Homes, Levels',
        note: 'Where it is about money',
      },
      { relation: 'Same name', name: 'Deciding', href: '/ferry/deciding/', framework: 'Ferry Homes, Levels' },
    ])
    expect(pageOf('ferry', 'money').related.map(({ relation, name }) => [relation, name])).toEqual([
      ['Includes the narrower', 'Deciding'],
    ])
  })

  it('says so when nothing is written, and still leads on', () => {
    const page = pageOf('ridge', 'quiet')
    expect(page.empty).toBe('No behaviours are written down for this competency.')
    expect(page.neighbours.previous?.href).toBe('/ridge/deciding/')
  })

  it('says nothing of lines under no theme at the many points that have none', () => {
    const points = ['1', '2', '3', '4', '5', '6'].map((code) => ({ code, name: `Level ${code}` }))
    const lines = points.map(({ code }) => makeBehaviour('Asks first', { point: code, theme: 'asking' }))
    const release = makeRelease({
      frameworks: [makeFramework({ scale: { kind: 'levels', points } })],
      competencies: [
        makeCompetency({
          themes: [{ id: 'asking', name: 'Asking' }],
          behaviours: [...lines, makeBehaviour('Waits', { point: '6' })],
        }),
      ],
    })
    const small = assembleHandbook(release, { base: '/' })
    const { levels } = competencyPage(small, small.frameworks[0]!, release.competencies[0]!)
    expect(levels?.layout).toBe('points-as-rows')
    expect(
      levels?.rows.map(({ name, cells }) => [name, cells.map(({ point }) => point.code).join()]),
    ).toEqual([
      ['Asking', '1,2,3,4,5,6'],
      ['Under no theme', '6'],
    ])
  })
})
