// Choosing two levels to compare: every pair can be reached from either side, and where there is only one pair nobody has to choose.
import { describe, expect, it } from 'vitest'
import { comparisonsPage } from '#site/views/comparisons-page'
import { frameworkPage } from '#site/views/framework-page'
import { assembleHandbook } from '#site/views/handbook'
import { pairsToCompare } from '#site/views/pairs'
import { makeReleaseOfFiveShapes } from '#tests/factories/release-of-five-shapes'
import { makeReleaseOfOddShapes } from '#tests/factories/release-of-odd-shapes'

const handbook = assembleHandbook(makeReleaseOfFiveShapes(), { base: '/hb/' })

describe('choosing two to compare', () => {
  it('leads to every pair, from either of its two', () => {
    for (const entry of handbook.frameworks) {
      const links = (comparisonsPage(handbook, entry)?.points ?? []).flatMap(({ others }) =>
        others.map(({ href }) => href),
      )
      const pairs = pairsToCompare(entry).map(({ lower, upper }) =>
        handbook.address.compare(entry.framework.id, lower.code, upper.code),
      )
      expect(links.toSorted()).toEqual([...pairs, ...pairs].toSorted())
    }
  })

  it('is where a framework leads that has more than one pair, and is passed over where there is one', () => {
    const wayOf = (id: string) => {
      const entry = handbook.frameworks.find(({ framework }) => framework.id === id)!
      return frameworkPage(handbook, entry).shell.ways.find(({ label }) => label === 'Compare')?.href
    }
    for (const entry of handbook.frameworks) {
      const { id } = entry.framework
      const [first, second] = pairsToCompare(entry)
      if (first === undefined) expect(wayOf(id)).toBeUndefined()
      else if (second === undefined)
        expect(wayOf(id)).toBe(handbook.address.compare(id, first.lower.code, first.upper.code))
      else expect(wayOf(id)).toBe(`/hb/${id}/compare/`)
    }
  })

  it('is not there where nothing can be compared', () => {
    const odd = assembleHandbook(makeReleaseOfOddShapes(), { base: '/' })
    const one = odd.frameworks.find(({ framework }) => framework.id === 'one')!
    expect(comparisonsPage(odd, one)).toBeUndefined()
  })
})
