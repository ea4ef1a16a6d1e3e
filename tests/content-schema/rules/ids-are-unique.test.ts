// An id is an address: a failing example for every kind of thing that has one.
import { describe, expect, it } from 'vitest'
import { idsAreUnique } from '#content-schema/rules/ids-are-unique'
import { makeBehaviour, makeCompetency, makeFramework, makeRelease } from '#tests/factories/release'

type Overrides = NonNullable<Parameters<typeof makeRelease>[0]>

const ladder = makeFramework({ scale: { kind: 'levels', points: [{ code: 'a', name: 'One' }] } })

function said(overrides: Overrides): string[] {
  return idsAreUnique(makeRelease(overrides)).map(
    ({ file, field, message }) => `${file} › ${field}: ${message}`,
  )
}

describe('ids are unique', () => {
  const twice = <T>(thing: T): T[] => [thing, thing]
  const waits = makeBehaviour('Waits')

  it.each<[string, Overrides, string[]]>([
    ['frameworks', { frameworks: twice(makeFramework()), competencies: [] }, ['frameworks/meadow › id']],
    [
      'groups',
      { frameworks: [makeFramework({ groups: twice({ id: 'core', name: 'Core', kind: 'core' as const }) })] },
      ['frameworks/meadow › groups[1].id'],
    ],
    [
      'values',
      { frameworks: [makeFramework({ values: twice({ id: 'care', name: 'Care' }) })] },
      ['frameworks/meadow › values[1].id'],
    ],
    [
      'points of the scale',
      {
        frameworks: [makeFramework({ scale: { kind: 'levels', points: twice({ code: 'a', name: 'One' }) } })],
      },
      ['frameworks/meadow › scale.points[1].code'],
    ],
    [
      'competencies of a framework',
      { competencies: [makeCompetency(), makeCompetency({ order: 2 })] },
      ['competencies/meadow/listening › id'],
    ],
    [
      'themes of a competency',
      { competencies: [makeCompetency({ themes: twice({ id: 'calm', name: 'Calm' }) })] },
      ['competencies/meadow/listening › themes[1].id'],
    ],
    [
      'texts of a level',
      {
        frameworks: [ladder],
        competencies: [makeCompetency({ points: twice({ point: 'a', title: 'One' }) })],
      },
      ['competencies/meadow/listening › points[1].point'],
    ],
    [
      'behaviours, whatever competency they are in',
      {
        competencies: [
          makeCompetency({ behaviours: [waits] }),
          makeCompetency({ id: 'deciding', order: 2, behaviours: [waits] }),
        ],
      },
      ['competencies/meadow/deciding › behaviours[0].id'],
    ],
    [
      'roles',
      { roles: twice({ id: 'caretaker', framework: 'meadow', name: 'Caretaker' }) },
      ['roles/meadow/caretaker › id'],
    ],
    [
      'updates',
      { changes: twice({ id: 'update-1', title: 'One', note: '', publishedAt: '2026-04-01T08:00:00Z' }) },
      ['release › changes[1].id'],
    ],
  ])('%s', (_what, overrides, places) => {
    expect(said(overrides).map((text) => text.split(':')[0])).toEqual(places)
    expect(said(overrides)[0]).toMatch(/already belongs to another/)
  })

  it('but two frameworks may have a competency of the same id, and a role too', () => {
    const frameworks = [makeFramework(), makeFramework({ id: 'orchard' })]
    const competencies = [makeCompetency(), makeCompetency({ framework: 'orchard' })]
    expect(said({ frameworks, competencies })).toEqual([])
  })
})
