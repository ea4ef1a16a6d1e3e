// The rules between records, a failing example for each; what each names is where an editor can mend it.
import { describe, expect, it } from 'vitest'
import { checkContent } from '#content-schema/check-content'
import { makeBehaviour, makeCompetency, makeFramework, makeRelease } from '#tests/factories/release'

type Overrides = NonNullable<Parameters<typeof makeRelease>[0]>

const levels = {
  kind: 'levels' as const,
  points: [
    { code: 'a', name: 'One' },
    { code: 'b', name: 'Two' },
  ],
}
const ladder = makeFramework({ scale: levels })

function said(overrides: Overrides): string[] {
  return checkContent(makeRelease(overrides)).map(
    ({ file, field, message }) => `${file} › ${field}: ${message}`,
  )
}

function saidOfCompetency(overrides: Parameters<typeof makeCompetency>[0]): string[] {
  return said({ frameworks: [ladder], competencies: [makeCompetency(overrides)] })
}

function saidOfScale(scale: Parameters<typeof makeFramework>[0]): string[] {
  return said({ frameworks: [makeFramework(scale)], competencies: [] })
}

it('finds nothing in a sound release that uses every reference', () => {
  const competency = makeCompetency({
    group: 'core',
    value: 'care',
    themes: [{ id: 'calm', name: 'Calm' }],
    points: [{ point: 'a', title: 'Begins' }],
    behaviours: [makeBehaviour('Waits', { theme: 'calm', point: 'b' })],
    related: [{ framework: 'orchard', competency: 'listening', relation: 'closeMatch' }],
  })
  const framework = makeFramework({
    scale: levels,
    groups: [{ id: 'core', name: 'Core', kind: 'core' }],
    values: [{ id: 'care', name: 'Care' }],
  })
  const role = {
    id: 'caretaker',
    framework: 'meadow',
    name: 'Caretaker',
    expectations: [{ competency: 'listening', point: 'a' }, { group: 'core' }],
  }
  const frameworks = [framework, makeFramework({ id: 'orchard' })]
  const competencies = [competency, makeCompetency({ framework: 'orchard' })]
  expect(said({ frameworks, competencies, roles: [role] })).toEqual([])
})

describe('references exist', () => {
  it('of a competency', () => {
    expect(
      saidOfCompetency({
        group: 'core',
        value: 'care',
        points: [{ point: 'z', title: 'None' }],
        behaviours: [makeBehaviour('Waits', { theme: 'calm', point: 'z' })],
        related: [
          { framework: 'meadow', competency: 'deciding', relation: 'related' },
          { framework: 'meadow', competency: 'listening', relation: 'related' },
        ],
      }),
    ).toMatchInlineSnapshot(`
      [
        "competencies/meadow/listening › group: There is no group "core".",
        "competencies/meadow/listening › value: There is no value "care".",
        "competencies/meadow/listening › points[0].point: There is no level "z".",
        "competencies/meadow/listening › behaviours[0].theme: There is no theme "calm".",
        "competencies/meadow/listening › behaviours[0].point: There is no level "z".",
        "competencies/meadow/listening › related[0]: There is no competency "meadow/deciding".",
        "competencies/meadow/listening › related[1]: A competency cannot be related to itself.",
      ]
    `)
  })

  it('of a role', () => {
    const expectations = [
      { competency: 'deciding' },
      { group: 'core' },
      { competency: 'listening', point: 'z' },
    ]
    const roles = [{ id: 'caretaker', framework: 'meadow', name: 'Caretaker', expectations }]
    expect(said({ frameworks: [ladder], roles })).toMatchInlineSnapshot(`
      [
        "roles/meadow/caretaker › expectations[0].competency: There is no competency "deciding".",
        "roles/meadow/caretaker › expectations[1].group: There is no group "core".",
        "roles/meadow/caretaker › expectations[2].point: There is no level "z".",
      ]
    `)
  })

  it('of both to their framework, and then no more is said of them', () => {
    const roles = [
      { id: 'caretaker', framework: 'orchard', name: 'Caretaker', expectations: [{ group: 'core' }] },
    ]
    expect(said({ competencies: [makeCompetency({ framework: 'orchard', group: 'core' })], roles }))
      .toMatchInlineSnapshot(`
      [
        "competencies/orchard/listening › framework: There is no framework "orchard".",
        "roles/orchard/caretaker › framework: There is no framework "orchard".",
      ]
    `)
  })
})

describe('the scale is coherent', () => {
  it.each<[string, Parameters<typeof makeFramework>[0], string]>([
    [
      'none has no points',
      { scale: { kind: 'none', points: levels.points } },
      'A framework without levels lists levels.',
    ],
    ['levels have one at least', { scale: { kind: 'levels' } }, 'The scale has no level with text.'],
    [
      'mid-points alone are no scale',
      { scale: { kind: 'levels', points: [{ code: 'a', name: 'One', midpoint: true }] } },
      'The scale has no level with text.',
    ],
    [
      'a mid-point has no description',
      {
        scale: {
          kind: 'levels',
          points: [...levels.points, { code: 'c', name: 'Between', midpoint: true, description: 'Text' }],
        },
      },
      '"Between" is a mid-point and has a text.',
    ],
  ])('%s', (_rule, framework, message) => {
    expect(saidOfScale(framework).map((text) => text.split(': ')[1])).toEqual([message])
  })

  it('a mid-point has no text in a competency', () => {
    const scale = {
      kind: 'levels' as const,
      points: [...levels.points, { code: 'm', name: 'Between', midpoint: true }],
    }
    const competency = makeCompetency({
      points: [{ point: 'm', title: 'Title' }],
      behaviours: [makeBehaviour('Waits', { point: 'm' }), makeBehaviour('Asks')],
    })
    expect(said({ frameworks: [makeFramework({ scale })], competencies: [competency] }))
      .toMatchInlineSnapshot(`
      [
        "competencies/meadow/listening › points[0]: "Between" is a mid-point and has a text here.",
        "competencies/meadow/listening › behaviours[0]: "Between" is a mid-point and has a text here.",
      ]
    `)
  })
})

describe('the order is total', () => {
  it('in a framework and within a group', () => {
    const frameworks = [makeFramework({ groups: [{ id: 'core', name: 'Core', kind: 'core' }] })]
    const competencies = [
      makeCompetency({ group: 'core', orderInGroup: 1 }),
      makeCompetency({ id: 'deciding', name: 'Deciding', group: 'core', orderInGroup: 1 }),
    ]
    expect(said({ frameworks, competencies })).toMatchInlineSnapshot(`
      [
        "competencies/meadow/deciding › order: "Listening" already stands at this place.",
        "competencies/meadow/deciding › orderInGroup: "Listening" already stands at this place.",
      ]
    `)
  })

  it('frameworks do not share places', () => {
    const frameworks = [makeFramework(), makeFramework({ id: 'orchard' })]
    expect(
      said({ frameworks, competencies: [makeCompetency(), makeCompetency({ framework: 'orchard' })] }),
    ).toEqual([])
  })
})
