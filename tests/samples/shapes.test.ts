// Between them the five samples show every shape that a framework takes in practice.
import { describe, expect, it } from 'vitest'
import { loadedSamples, sample } from './loaded-samples.ts'

describe('audiences with values (Pellow Bridge)', () => {
  it('speaks to all colleagues and, on top, to people managers', async () => {
    const { framework } = await sample('pellow-bridge')
    expect(framework.scale.kind).toBe('audiences')
    expect(framework.scale.points.map((p) => p.name)).toEqual(['All colleagues', 'People managers'])
    expect(framework.scale.cumulative.stated).toBe('yes')
    expect(framework.edition).toMatchObject({ validFrom: '2026-04-01', validTo: '2029-03-31' })
  })

  it('lets every competency express a value and warn once, for everybody', async () => {
    const { framework, competencies } = await sample('pellow-bridge')
    expect(framework.values.every((v) => competencies.some((c) => c.value === v.id))).toBe(true)
    for (const c of competencies) {
      expect(c.value, c.id).toBeDefined()
      const negatives = c.behaviours.filter((b) => b.polarity === 'negative')
      expect(negatives.length, c.id).toBeGreaterThan(2)
      expect(negatives.filter((b) => b.point !== undefined)).toEqual([])
      for (const point of ['all', 'managers'])
        expect(c.behaviours.filter((b) => b.point === point).length, c.id).toBeGreaterThan(3)
    }
  })
})

describe('doing and not doing in paragraphs, by role band (Tollgate)', () => {
  it('writes paragraphs: core ones for all, the others by band with one shared not-doing', async () => {
    const { competencies } = await sample('tollgate')
    const behaviours = competencies.flatMap((c) => c.behaviours)
    expect(behaviours.filter((b) => b.form !== 'paragraph')).toEqual([])
    expect(behaviours.filter((b) => b.polarity === 'negative' && b.point !== undefined)).toEqual([])
    for (const c of competencies) {
      const points = new Set(c.behaviours.filter((b) => b.polarity === 'positive').map((b) => b.point))
      expect([...points], c.id).toEqual(c.group === 'everyone' ? [undefined] : ['advice', 'casework'])
    }
  })

  it('says what it is and is not for, with an exception, a notice and sourced definitions', async () => {
    const { framework, roles } = await sample('tollgate')
    expect(new Set(framework.uses.map((u) => u.stance))).toEqual(new Set(['for', 'notFor', 'onlyWhen']))
    expect(framework.notices.join(' ')).toMatch(/indicative/)
    expect(framework.definitions.filter((d) => d.source !== undefined).length).toBeGreaterThan(1)
    expect(framework.scale.cumulative.stated).toBe('no')
    expect(framework.groups.map((g) => g.kind)).toEqual(['core', 'role-specific'])
    expect(framework.edition).toBeUndefined()
    expect(roles).toEqual([])
  })
})

describe('four titled levels in clusters (Hallowdale)', () => {
  it('titles each level anew in every competency, with number, definition, rationale and aliases', async () => {
    const { framework, competencies } = await sample('hallowdale')
    expect(framework.scale).toMatchObject({ kind: 'levels', cumulative: { stated: 'notStated' } })
    expect(framework.groups.every((g) => g.kind === 'cluster')).toBe(true)
    const titles = competencies.flatMap((c) => c.points.map((p) => p.title))
    expect(new Set(titles).size).toBe(4 * competencies.length)
    for (const c of competencies)
      expect(c).toMatchObject({
        number: String(c.order),
        definition: expect.any(String),
        rationale: expect.any(String),
        aliases: expect.arrayContaining([expect.any(String)]),
      })
  })

  it('keeps one competency in no cluster and a list of what to stop in each', async () => {
    const { framework, competencies } = await sample('hallowdale')
    expect(competencies.filter((c) => c.group === undefined).map((c) => c.id)).toEqual([
      'working-with-councillors',
    ])
    expect(framework.vocabulary.negative).toBe('Time to stop')
    for (const c of competencies)
      expect(c.behaviours.filter((b) => b.polarity === 'negative' && b.point === undefined).length).toBe(
        c.behaviours.filter((b) => b.polarity === 'negative').length,
      )
  })
})

describe('cumulative levels with core and professional areas (Brackwater)', () => {
  it('says that levels are cumulative and whom each is for', async () => {
    const { framework } = await sample('brackwater')
    expect(framework.scale.cumulative.stated).toBe('yes')
    expect(framework.scale.points.map((p) => p.audience)).not.toContain(undefined)
    expect(framework.groups.map((g) => g.kind)).toEqual(['core', 'professional'])
  })

  it('has themes inside some areas, not the same at each level', async () => {
    const { competencies } = await sample('brackwater')
    expect(competencies.some((c) => c.themes.length === 0)).toBe(true)
    const themed = competencies.filter((c) => c.themes.length > 0)
    expect(themed.length).toBeGreaterThan(2)
    for (const c of themed) {
      const at = (point: string) =>
        [...new Set(c.behaviours.filter((b) => b.point === point).map((b) => b.theme))].join()
      expect(at('1') === at('2') && at('2') === at('3'), c.id).toBe(false)
    }
  })

  it('sums levels up, states a gap, and keeps audience and scope apart from the name', async () => {
    const { competencies } = await sample('brackwater')
    const leading = competencies.find((c) => c.id === 'line-management')
    expect(leading).toMatchObject({ name: 'Line management', appliesTo: 'all line managers' })
    expect(leading?.points[0]?.note).toMatch(/not defined/i)
    expect(leading?.behaviours.filter((b) => b.point === '1')).toEqual([])
    expect(competencies.filter((c) => c.scope !== undefined).length).toBe(3)
    for (const c of competencies) expect(c.points.map((p) => p.summary ?? p.note)).not.toContain(undefined)
    const tied = competencies.flatMap((c) => c.behaviours).filter((b) => b.polarity === 'negative' && b.point)
    expect(tied.length).toBeGreaterThan(0)
  })
})

describe('themes by A to H with mid-points (Thornmouth)', () => {
  it('writes text at B, D, F and H for every theme and none between', async () => {
    const { framework, competencies } = await sample('thornmouth')
    expect(framework.scale.points.map((p) => `${p.code}${p.midpoint ? '*' : ''}`).join(' ')).toBe(
      'a* b c* d e* f g* h',
    )
    expect(framework.scale.midpointNote).toBeDefined()
    for (const c of competencies)
      for (const theme of c.themes) {
        const points = c.behaviours.filter((b) => b.theme === theme.id).map((b) => b.point)
        expect([...new Set(points)], `${c.id} ${theme.id}`).toEqual(['b', 'd', 'f', 'h'])
      }
  })

  it('defines a manager, tells uses now from planned ones, and names whom to ask', async () => {
    const { framework } = await sample('thornmouth')
    expect(framework.groups.map((g) => g.kind)).toEqual(['core', 'management'])
    expect(framework.definitions.map((d) => d.term)).toContain('Manager')
    const stances = framework.uses.map((u) => u.stance)
    expect(stances).toEqual(expect.arrayContaining(['for', 'planned']))
    expect(framework.contact?.email).toBeDefined()
  })
})

describe('all five together', () => {
  it('link competencies within and across frameworks in various ways, always with a reason', async () => {
    const { bundles } = await loadedSamples()
    const links = bundles.flatMap((b) =>
      b.competencies.flatMap((c) => c.related.map((r) => ({ from: c.framework, ...r }))),
    )
    expect(links.filter((l) => l.note === undefined)).toEqual([])
    expect(new Set(links.map((l) => l.relation)).size).toBeGreaterThanOrEqual(4)
    expect(links.filter((l) => l.from !== l.framework).length).toBeGreaterThan(10)
    expect(links.filter((l) => l.from === l.framework).length).toBeGreaterThan(3)
    for (const { framework } of bundles)
      expect(links.some((l) => l.framework === framework.id || l.from === framework.id)).toBe(true)
  })

  it('have 3 to 5 role profiles in at least three, by competency and by group', async () => {
    const { bundles } = await loadedSamples()
    const withRoles = bundles.filter((b) => b.roles.length > 0)
    expect(withRoles.length).toBeGreaterThanOrEqual(3)
    for (const { roles } of withRoles) {
      expect(roles.length).toBeGreaterThanOrEqual(3)
      expect(roles.length).toBeLessThanOrEqual(5)
      for (const r of roles) expect([r.family, r.summary]).not.toContain(undefined)
    }
    const expectations = withRoles.flatMap((b) => b.roles.flatMap((r) => r.expectations))
    expect(expectations.some((e) => 'group' in e)).toBe(true)
    expect(expectations.some((e) => 'competency' in e)).toBe(true)
  })

  it('introduce themselves in paragraphs and nested lists, in words of their own', async () => {
    const { bundles } = await loadedSamples()
    for (const { framework } of bundles) {
      const blocks = framework.introduction.flatMap((s) => s.blocks)
      expect(
        blocks.some((b) => b.kind === 'paragraph'),
        framework.id,
      ).toBe(true)
      expect(
        blocks.some((b) => b.kind === 'list' && b.items.some((i) => (i.children ?? []).length > 0)),
        framework.id,
      ).toBe(true)
    }
    expect(new Set(bundles.map((b) => b.framework.vocabulary.positive)).size).toBe(bundles.length)
  })
})
