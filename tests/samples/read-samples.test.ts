// The samples can be read, hang together, and are written as carefully as an organisation's own text.
import { describe, expect, it } from 'vitest'
import { problemAsLine } from '#content-schema/problem'
import { behaviourIdFor } from '#cms/identity/behaviour-id'
import { loadedSamples, textsOf } from './loaded-samples.ts'
import { readSamples } from '#samples/read-samples.ts'

describe('the samples', () => {
  it('parse one by one and have no problem together', async () => {
    const read = await readSamples()
    expect(read.ok ? [] : read.problems.map(problemAsLine)).toEqual([])
  })

  it('come in a fixed order', async () => {
    const { bundles } = await loadedSamples()
    expect(bundles.map((b) => b.framework.id)).toEqual([
      'pellow-bridge',
      'tollgate',
      'hallowdale',
      'brackwater',
      'thornmouth',
    ])
  })

  it('have 4 to 8 competencies and 40 to 110 behaviours each', async () => {
    const { bundles } = await loadedSamples()
    for (const { framework, competencies } of bundles) {
      const behaviours = competencies.flatMap((c) => c.behaviours).length
      expect(competencies.length, framework.id).toBeGreaterThanOrEqual(4)
      expect(competencies.length, framework.id).toBeLessThanOrEqual(8)
      expect(behaviours, framework.id).toBeGreaterThanOrEqual(40)
      expect(behaviours, framework.id).toBeLessThanOrEqual(110)
    }
  })

  it('carry the ids that the system would make, unique over all five', async () => {
    const { bundles } = await loadedSamples()
    const all = bundles.flatMap((b) => b.competencies.flatMap((c) => c.behaviours.map((x) => x.id)))
    expect(new Set(all).size).toBe(all.length)
    for (const { framework, competencies } of bundles)
      for (const competency of competencies) {
        const taken = new Set<string>()
        for (const { id, theme, point, polarity, text } of competency.behaviours) {
          const place = { framework: framework.id, competency: competency.id, theme, point, polarity, text }
          expect(id, text).toBe(behaviourIdFor(place, taken))
          taken.add(id)
        }
      }
  })

  it('say nothing twice within a framework', async () => {
    const { bundles } = await loadedSamples()
    for (const { competencies } of bundles) {
      const texts = competencies.flatMap((c) => c.behaviours.map((b) => b.text.toLowerCase()))
      expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([])
    }
  })

  it('do not begin every other line with the same two words', async () => {
    const { bundles } = await loadedSamples()
    for (const { framework, competencies } of bundles) {
      const openings = competencies.flatMap((c) =>
        c.behaviours.map((b) => b.text.toLowerCase().split(/\s+/).slice(0, 2).join(' ')),
      )
      for (const opening of new Set(openings)) {
        const share = openings.filter((o) => o === opening).length / openings.length
        expect(share, `${framework.id}: "${opening}"`).toBeLessThanOrEqual(0.1)
      }
    }
  })

  it('come from no document', async () => {
    const { bundles } = await loadedSamples()
    const behaviours = bundles.flatMap((b) => b.competencies.flatMap((c) => c.behaviours))
    expect(behaviours.filter((b) => b.provenance !== undefined)).toEqual([])
  })

  it('are spelt as in Britain and set with typographic quotes', async () => {
    const { bundles } = await loadedSamples()
    const american =
      /\b\w*(?:organiz|recogniz|prioritiz|analyz|summariz)\w*\b|\b(?:color|behavior|center|neighbor|labor|program|fulfill|enroll|skillful|judgment|gray|catalog|traveling|modeling|gotten|license[sd] to)\w{0,3}\b/gi
    for (const bundle of bundles)
      for (const text of textsOf(bundle)) {
        const found = (text.match(american) ?? []).filter((w) => !/^(?:programmes?|enrolment)$/i.test(w))
        expect(found, text).toEqual([])
        expect(text).not.toMatch(/['"]/)
        expect(text).not.toMatch(/ {2}|\.\.| [,.;:]/)
      }
  })
})
