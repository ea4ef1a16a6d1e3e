// The organisation's accent colour, moved in lightness until text in it and on it is readable (WCAG 2.2, 1.4.3). Pure.

type Rgb = readonly [number, number, number]

/** Colours for one scheme: `accent` for text and rules on paper, `accentSoft` for quiet surfaces, `onAccent` for text on accent. */
export type SchemeColours = { accent: string; accentSoft: string; onAccent: string }

/** The lightest paper and the darkest ground on which the accent is used; they match the style sheet. */
export const paper = { light: '#f4f6f4', dark: '#212827' } as const

/** Above the 4.5 that WCAG asks of text, so that rounding cannot fall below it. */
const enough = 4.8

/** Colours for light and dark; every pair of text and ground has a contrast of at least 4.5. */
export function themeColours(accent: string): { light: SchemeColours; dark: SchemeColours } {
  const light = readableOn(accent, paper.light, '#000000')
  const dark = readableOn(accent, paper.dark, '#ffffff')
  return {
    light: { accent: light, accentSoft: mixed(light, '#ffffff', 0.92), onAccent: textOn(light) },
    dark: { accent: dark, accentSoft: mixed(dark, '#151a19', 0.86), onAccent: textOn(dark) },
  }
}

/** The generated style sheet: custom properties only. */
export function themeStyleSheet(accent: string): string {
  const { light, dark } = themeColours(accent)
  return `:root{${properties(light)}}\n@media screen and (prefers-color-scheme:dark){:root{${properties(dark)}}}\n`
}

/** Changes whenever the accent does, so that no browser keeps an old colour. */
export function accentVersion(accent: string): string {
  return accent.slice(1)
}

/** Contrast ratio of two colours (WCAG 2.2, "contrast ratio"), from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (lighter + 0.05) / (darker + 0.05)
}

function readableOn(colour: string, ground: string, towards: string): string {
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = mixed(colour, towards, share)
    if (contrast(candidate, ground) >= enough) return candidate
  }
  return towards
}

function textOn(ground: string): string {
  return contrast('#ffffff', ground) >= contrast('#101514', ground) ? '#ffffff' : '#101514'
}

function mixed(from: string, to: string, share: number): string {
  const end = channels(to)
  const parts = channels(from).map((value, i) => Math.round(value + ((end[i] ?? 0) - value) * share))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb // map keeps the length of three, which its type does not say
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function properties({ accent, accentSoft, onAccent }: SchemeColours): string {
  return `--accent:${accent};--accent-soft:${accentSoft};--on-accent:${onAccent}`
}
