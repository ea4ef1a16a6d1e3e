// The organisation's accent colour, moved in lightness until text in it and on it is readable (WCAG 2.2, 1.4.3). Pure.
import { contrast, mixed, readableOn } from './colour.ts'

/** Colours of a scheme: `accent` for text and rules on the page, `accentSoft` for quiet surfaces, `onAccent` for text on accent. */
export type SchemeColours = { accent: string; accentSoft: string; onAccent: string }

/** The least favourable grounds of the style sheet on which accent text stands, in light and in dark. */
export const grounds = {
  light: ['#f4f6f4', '#ffffff'],
  dark: ['#151a19', '#1c2221'],
} as const

/** Above the 4.5 that WCAG asks of text, so that accent text also stays readable on its own soft surface. */
const enough = 5.4

/** Colours for both schemes, and a deep `cover` for white text that is the same in both. */
export function themeColours(accent: string): { light: SchemeColours; dark: SchemeColours; cover: string } {
  const light = readableOn(accent, grounds.light[0], 'darker', enough)
  const dark = readableOn(accent, grounds.dark[1], 'lighter', enough)
  return {
    light: { accent: light, accentSoft: mixed(light, '#ffffff', 0.92), onAccent: textOn(light) },
    dark: { accent: dark, accentSoft: mixed(dark, grounds.dark[1], 0.9), onAccent: textOn(dark) },
    cover: readableOn(accent, '#ffffff', 'darker', 7),
  }
}

/** The generated style sheet: custom properties only. */
export function themeStyleSheet(accent: string): string {
  const { light, dark, cover } = themeColours(accent)
  return `:root{${properties(light)};--cover:${cover}}\n@media screen and (prefers-color-scheme:dark){:root{${properties(dark)}}}\n`
}

/** Changes whenever the accent does, so that no browser keeps an old colour. */
export function accentVersion(accent: string): string {
  return accent.slice(1)
}

function textOn(ground: string): string {
  return contrast('#ffffff', ground) >= contrast('#101514', ground) ? '#ffffff' : '#101514'
}

function properties({ accent, accentSoft, onAccent }: SchemeColours): string {
  return `--accent:${accent};--accent-soft:${accentSoft};--on-accent:${onAccent}`
}
