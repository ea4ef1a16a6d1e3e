// Two levels against each other: what is added and what carries over, said only where the organisation says it.
import { describe, expect, it } from 'vitest'
import { comparePage } from '#site/views/compare-page'
import { assembleHandbook } from '#site/views/handbook'
import { pairsToCompare } from '#site/views/pairs'
import { makeReleaseOfFiveShapes } from '#tests/factories/release-of-five-shapes'
import { makeReleaseOfOddShapes } from '#tests/factories/release-of-odd-shapes'

const handbook = assembleHandbook(makeReleaseOfFiveShapes(), { base: '/hb/' })
const entryOf = (id: string) => handbook.frameworks.find(({ framework }) => framework.id === id)!

function compared(framework: string, index = 0) {
  return comparePage(handbook, entryOf(framework), pairsToCompare(entryOf(framework))[index]!)
}

describe('a comparison', () => {
  it('says what the later level adds and what carries over where levels are cumulative', () => {
    const page = compared('ferry')
    expect(page.summary).toBe('Level Two adds 3 lines to the 2 that carry over from Level One.')
    expect(page.rule).toBe('Each level holds those below it.')
    const [lower, upper] = page.competencies.find(({ id }) => id === 'money')!.sides
    expect(lower.groups.map(({ theme, lines }) => [theme, lines.length])).toEqual([
      ['Rent', 1],
      [undefined, 1],
    ])
    expect(upper.added).toBe('Added after Level One')
    expect(upper.carried?.sentence).toBe('2 lines carry over from Level One')
    expect(upper.carried?.lines.map(({ from }) => from)).toEqual(['Level One', 'Level One'])
  })

  it('claims nothing where the framework does not say whether levels add up', () => {
    const page = compared('ridge', 1)
    expect(page.title).toBe('Level 1 and Level 3')
    expect(page.rule).toBe('The framework does not say whether Level 3 includes what is written for Level 1.')
    expect(page.competencies[0]!.sides.map(({ carried }) => carried)).toEqual([undefined, undefined])
    expect(page.both.competencies.map(({ notDoing }) => notDoing.map(({ text }) => text))).toEqual([
      ['Puts it off'],
    ])
  })

  it('shows a stated gap, the rule of a competency for some roles, and quotable addresses', () => {
    const page = compared('ridge')
    expect(page.competencies[0]!.sides[1].empty).toBe('Not written yet')
    expect(page.shell.address).toBe('/hb/ridge/compare/1-2/')
    expect(page.competencies[0]!.sides[0].groups[0]!.lines[0]!.href).toMatch(/^\/hb\/ridge\/deciding\/#b-/)
    expect(compared('ferry').competencies.find(({ id }) => id === 'deciding')?.rule).toBe('all managers')
  })

  it('pairs only points with text, in the order of the scale', () => {
    expect(
      pairsToCompare(entryOf('spire')).map(({ lower, upper }) => `${lower.code}-${upper.code}`),
    ).toHaveLength(15)
    const odd = assembleHandbook(makeReleaseOfOddShapes(), { base: '/' })
    const pairs = (id: string) =>
      pairsToCompare(odd.frameworks.find(({ framework }) => framework.id === id)!).length
    expect([pairs('one'), pairs('twelve'), pairs('empty')]).toEqual([0, 66, 0])
  })
})
