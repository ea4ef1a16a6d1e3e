// What is expected at a level and of a role.
import { describe, expect, it } from 'vitest'
import { assembleHandbook } from '#site/views/handbook'
import { levelPage } from '#site/views/level-page'
import { rolePage } from '#site/views/role-page'
import { makeReleaseOfFiveShapes } from '#tests/factories/release-of-five-shapes'

const handbook = assembleHandbook(makeReleaseOfFiveShapes(), { base: '/' })
const ferry = handbook.frameworks.find(({ framework }) => framework.id === 'ferry')!
const ridge = handbook.frameworks.find(({ framework }) => framework.id === 'ridge')!

describe('a level page', () => {
  it('separates what is for everyone from what is only for some roles, with the rule', () => {
    const page = levelPage(handbook, ferry, ferry.pointsWithText[1]!)
    expect(
      page.parts.map(({ heading, competencies }) => [heading, competencies.map(({ rule }) => rule)]),
    ).toEqual([
      ['For everyone at this level', [undefined]],
      ['Only where your role has this competency', ['all managers']],
    ])
  })

  it('adds the lines of lower levels, labelled, only where the organisation says that levels are cumulative', () => {
    const [everyone] = levelPage(handbook, ferry, ferry.pointsWithText[1]!).parts
    expect(everyone?.competencies[0]?.inherited.map(({ from }) => from)).toEqual(['Level One', 'Level One'])
    const [ridgeAt3] = levelPage(handbook, ridge, ridge.pointsWithText[2]!).parts
    expect(ridgeAt3?.competencies[0]?.inherited).toEqual([])
  })

  it('of a mid-point names its neighbours and holds what is written for the whole of a competency', () => {
    const spire = handbook.frameworks.find(({ framework }) => framework.id === 'spire')!
    const page = levelPage(handbook, spire, spire.framework.scale.points[2]!)
    expect(page.between?.sentence).toBe('C is a rating between B and D and has no text of its own.')
    expect(page.between?.neighbours.map(({ href }) => href)).toEqual([
      '/spire/levels/b/',
      '/spire/levels/d/',
      '/spire/compare/b-d/',
    ])
    expect(page.parts).toEqual([])
    expect(levelPage(handbook, spire, spire.framework.scale.points[0]!).between?.neighbours).toHaveLength(1)
  })

  it('explains the level where it is named', () => {
    expect(levelPage(handbook, ferry, ferry.pointsWithText[1]!).explained).toBe('Level 2 of 2: Managers')
    expect(levelPage(handbook, ferry, ferry.pointsWithText[0]!).comparisons).toEqual([
      { label: 'Level Two', href: '/ferry/compare/one-two/' },
    ])
  })

  it('holds the negative lines of the level and of the whole competency', () => {
    const [part] = levelPage(handbook, ridge, ridge.pointsWithText[2]!).parts
    expect(part?.competencies[0]?.notDoing.map(({ text }) => text)).toEqual([
      'Hides behind a rule',
      'Puts it off',
    ])
  })
})

describe('a role page', () => {
  it('shows the competencies of a group at the role’s level', () => {
    const page = rolePage(handbook, ferry, ferry.roles[0]!)
    expect(page.expectations.map(({ label, level, doing }) => [label, level?.name, doing.length])).toEqual([
      ['Money', 'Level One', 2],
    ])
  })
})
