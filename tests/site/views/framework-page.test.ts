// What a framework page shows: nothing vanishes, and what it is not for stands beside what it is for.
import { describe, expect, it } from 'vitest'
import { frameworkPage } from '#site/views/framework-page'
import { assembleHandbook } from '#site/views/handbook'
import { homePage } from '#site/views/home-page'
import { makeRelease } from '#tests/factories/release'
import { makeReleaseOfFiveShapes } from '#tests/factories/release-of-five-shapes'

const handbook = assembleHandbook(makeReleaseOfFiveShapes(), { base: '/' })
const pageOf = (id: string) =>
  frameworkPage(
    handbook,
    handbook.frameworks.find(({ framework }) => framework.id === id)!,
  )

describe('a framework page', () => {
  it('shows every stance of use under words that leave no doubt', () => {
    expect(pageOf('lantern').uses.map(({ heading }) => heading)).toEqual([
      'Use it for',
      'Do not use it for',
      'Use it only when',
      'Planned, not yet in use',
    ])
  })

  it('asks which describes you only where the names of the scale can tell', () => {
    for (const { framework, roles } of handbook.frameworks) {
      const { kind, points } = framework.scale
      const tells = kind === 'audiences' || points.some(({ audience }) => audience !== undefined)
      expect(pageOf(framework.id).describesYou !== undefined, framework.id).toBe(roles.length === 0 && tells)
    }
  })

  it('keeps competencies that stand in no group, and groups that are still empty', () => {
    expect(pageOf('ridge').lists.map(({ name, competencies }) => [name, competencies.length])).toEqual([
      ['Steering', 1],
      ['In no group', 1],
    ])
    expect(pageOf('lantern').lists.at(-1)).toMatchObject({ name: 'Still to come', competencies: [] })
  })

  it('heads competencies of a framework without groups with nothing', () => {
    expect(pageOf('quay').lists.map(({ name }) => name)).toEqual([undefined])
  })

  it('says where each mid-point lies and leads to its page', () => {
    const points = pageOf('spire').scale?.points ?? []
    expect(points[0]).toMatchObject({ name: 'A', midpoint: 'Below B', href: '/spire/levels/a/' })
    expect(points[2]).toMatchObject({ name: 'C', midpoint: 'Between B and D' })
    expect(points[1]).toMatchObject({ name: 'B', midpoint: undefined, href: '/spire/levels/b/' })
  })

  it('has no scale where the framework has no levels', () => {
    const plain = assembleHandbook(makeRelease(), { base: '/' })
    const page = frameworkPage(plain, plain.frameworks[0]!)
    expect(page.scale).toBeUndefined()
    expect(page.counts).toBe('1 competency')
    expect(page.contents.map(({ href }) => href)).toEqual(['#competencies'])
  })

  it('names its edition, its last change in the handbook’s time zone, and whom to tell with the page’s address', () => {
    expect(pageOf('quay').edition).toBe('2026 edition (valid from January 2026 to 2028)')
    const { shell } = pageOf('ridge')
    expect(shell.lastChange).toMatchObject({ date: { words: '30 March 2026' }, title: 'First words' })
    expect(shell.contacts[0]?.mailto).toContain(encodeURIComponent('/ridge/'))
    expect(pageOf('lantern').shell.contacts[0]?.email).toBe('people@lantern.example')
  })
})

describe('the home page', () => {
  it('leads to the roles of a framework, or to its levels where it has none', () => {
    const { describesYou } = homePage(handbook)
    expect(describesYou.map(({ items }) => items[0]?.href)).toEqual([
      '/quay/levels/all/',
      '/lantern/levels/x/',
      '/ridge/levels/1/',
      '/ferry/roles/officer/',
      '/spire/levels/b/',
    ])
    // A bare letter says nothing by itself.
    expect(describesYou.at(-1)?.items[0]?.label).toBe('Level B')
  })
})
