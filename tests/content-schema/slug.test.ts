// Addresses: what a name becomes, and that whatever it is, the result is one.
import { fc } from '#tests/support/properties'
import { describe, expect, it } from 'vitest'
import {
  competencyId,
  frameworkId,
  reservedCompetencyIds,
  reservedFrameworkIds,
  slug,
  slugify,
} from '#content-schema/slug'

describe('slugify', () => {
  it.each([
    ['Customer focus', 'customer-focus'],
    ['Café & Co', 'cafe-and-co'],
    ['What you’re not doing', 'what-youre-not-doing'],
    ["Don't wait", 'dont-wait'],
    ['  1:1 – Focused  ', '1-1-focused'],
    ['ﬁnance Ⅳ', 'finance-iv'],
    ['Ｆｕｌｌ', 'full'],
    ['日本語', 'item'],
    ['', 'item'],
  ])('%j becomes %s', (name, expected) => {
    expect(slugify(name)).toBe(expected)
  })

  it('gives an address for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        expect(slug.safeParse(slugify(name)).success).toBe(true)
      }),
    )
  })

  it('leaves an address as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        expect(slugify(slugify(name))).toBe(slugify(name))
      }),
    )
  })

  it('does not care for case, accents or space at either end', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zé ]{1,40}$/), (name) => {
        expect(slugify(` ${name.toUpperCase()} `)).toBe(slugify(name.normalize('NFD')))
      }),
    )
  })
})

describe('the handbook’s own pages', () => {
  it.each([...reservedFrameworkIds])('no framework is called %s', (id) => {
    expect(frameworkId.safeParse(id).success).toBe(false)
    expect(competencyId.safeParse(id).success).toBe(true)
  })

  it.each([...reservedCompetencyIds])('no competency is called %s', (id) => {
    expect(competencyId.safeParse(id).success).toBe(false)
    expect(frameworkId.safeParse(id).success).toBe(true)
  })
})
