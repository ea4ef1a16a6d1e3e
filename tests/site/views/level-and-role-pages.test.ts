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
