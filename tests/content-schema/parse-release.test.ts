// Reading what somebody else wrote: accepted whole, or refused with everything that is wrong.
import { describe, expect, it } from 'vitest'
import { parseFrameworkBundle, parseRelease } from '#content-schema/parse-release'
import { problemAsLine } from '#content-schema/problem'
import { makeBehaviour, makeCompetency, makeFramework, makeRelease } from '#tests/factories/release'

function said(checked: ReturnType<typeof parseFrameworkBundle> | ReturnType<typeof parseRelease>): string[] {
  return checked.ok ? [] : checked.problems.map(problemAsLine)
}

describe('parseRelease', () => {
  it('reads back what was written', () => {
    const release = makeRelease()
    expect(parseRelease(JSON.parse(JSON.stringify(release)))).toEqual({ ok: true, value: release })
  })

  it('says for which contract another release was written, and nothing besides', () => {
    expect(said(parseRelease({ contractVersion: 2, anything: 'else' }))).toMatchInlineSnapshot(`
      [
        "release.json › contractVersion: This release was written for contract 2; this site reads contract 1. Make a new release with the CMS of the same version as the site.",
      ]
    `)
    expect(said(parseRelease({ contractVersion: { major: 2 } }))).toHaveLength(1)
  })

  it.each([undefined, null, 'text', [], {}])('refuses %j', (input) => {
    expect(parseRelease(input).ok).toBe(false)
  })

  it('looks at references once the shape is right', () => {
    const release = makeRelease({ competencies: [makeCompetency({ framework: 'orchard' })] })
    expect(said(parseRelease(release, 'releases/3'))).toMatchInlineSnapshot(`
      [
        "competencies/orchard/listening › framework: There is no framework "orchard". Choose an existing framework, or include the framework in the same update.",
      ]
    `)
  })
})

describe('parseFrameworkBundle', () => {
  const bundle = {
    framework: makeFramework(),
    competencies: [makeCompetency({ behaviours: [makeBehaviour('Waits')] })],
  }

  it('fills in what may be left out', () => {
    expect(parseFrameworkBundle(bundle, 'meadow.json')).toMatchObject({ ok: true, value: { roles: [] } })
  })

  it('leaves relations to other frameworks unchecked, and checks those to its own', () => {
    const related = (framework: string) => [
      { framework, competency: 'deciding', relation: 'related' as const },
    ]
    const to = (framework: string) => ({
      ...bundle,
      competencies: [makeCompetency({ related: related(framework) })],
    })
    expect(said(parseFrameworkBundle(to('orchard'), 'meadow.json'))).toEqual([])
    expect(said(parseFrameworkBundle(to('meadow'), 'meadow.json'))).toMatchInlineSnapshot(`
      [
        "competencies/meadow/listening › related[0]: There is no competency "meadow/deciding". Choose an existing competency, or include the competency in the same update.",
      ]
    `)
  })
})
