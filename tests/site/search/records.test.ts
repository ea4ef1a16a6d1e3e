// What can be found: every behaviour and competency once, facets beside the searched words and never among them.
import { describe, expect, it } from 'vitest'
import { searchRecords } from '#site/search/records'
import { assembleHandbook } from '#site/views/handbook'
import { makeBehaviour, makeCompetency, makeRelease } from '#tests/factories/release'
import { makeReleaseOfFiveShapes } from '#tests/factories/release-of-five-shapes'

const release = makeReleaseOfFiveShapes()
const records = searchRecords(assembleHandbook(release, { base: '/hb/' }))

describe('search records', () => {
  it('are one for each behaviour and one for each competency, each with an address of its own', () => {
    const behaviours = release.competencies.flatMap((competency) => competency.behaviours)
    expect(new Set(records.map(({ url }) => url)).size).toBe(behaviours.length + release.competencies.length)
    expect(records).toHaveLength(behaviours.length + release.competencies.length)
  })

  it('keep facets out of what is searched', () => {
    for (const { meta } of records)
      expect(Object.keys(meta).filter((key) => !['title', 'also'].includes(key))).toEqual([])
  })

  it('say where a line stands, the level scoped to its framework', () => {
    const record = records.find(({ content }) => content === 'Answers a question about arrears')
    expect(record).toMatchObject({
      url: expect.stringMatching(/^\/hb\/ferry\/money\/#b-/),
      meta: { title: 'Money', also: 'Rent' },
      filters: {
        framework: ['ferry'],
        competency: ['money'],
        level: ['ferry:one'],
        polarity: ['positive'],
        kind: ['behaviour'],
      },
    })
  })

  it('say apart which acronyms stand next to another word, because Pagefind parts them at their capitals', () => {
    const lines = ['Meets SLAs/KPIs on time', 'Keeps KPIs in mind day-to-day'].map((text) =>
      makeBehaviour(text),
    )
    const glued = makeRelease({ competencies: [makeCompetency({ behaviours: lines })] })
    const found = searchRecords(assembleHandbook(glued, { base: '/' })).slice(1)
    expect(found.map(({ meta }) => meta.words)).toEqual(['slas kpis', undefined])
  })

  it('tell two competencies with one id apart', () => {
    const values = records.filter(
      ({ meta, filters }) => meta.title === 'Deciding' && filters['kind']?.[0] === 'competency',
    )
    expect(values.map(({ filters }) => filters['competency'])).toEqual([
      ['ridge:deciding'],
      ['ferry:deciding'],
    ])
  })
})
