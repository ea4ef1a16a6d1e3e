// Whatever colour an organisation chooses, its text can be read.
import { fc } from '#tests/support/properties'
import { describe, expect, it } from 'vitest'
import { contrast } from '#site/views/colour'
import { grounds, themeColours } from '#site/views/theme-colours'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('the accent', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it('keeps a colour that is readable already', () => {
    expect(themeColours('#1d5c5c').light.accent).toBe('#1d5c5c')
  })

  it('reaches 4.5 on every ground on which it stands, and carries readable text itself', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        const { light, dark, cover } = themeColours(accent)
        for (const [scheme, own] of [
          [light, grounds.light],
          [dark, grounds.dark],
        ] as const) {
          for (const ground of [...own, scheme.accentSoft])
            expect(contrast(scheme.accent, ground)).toBeGreaterThanOrEqual(4.5)
          expect(contrast(scheme.accent, scheme.onAccent)).toBeGreaterThanOrEqual(4.5)
        }
        expect(contrast(cover, '#ffffff')).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })
})
