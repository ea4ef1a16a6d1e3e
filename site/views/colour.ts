// Colours as #rrggbb: their contrast, and lighter or darker ones of the same hue. Pure.

type Triple = [number, number, number]

/** Contrast ratio of two colours (WCAG 2.2, "contrast ratio"), from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [lighter, darker] = luminance(a) > luminance(b) ? [a, b] : [b, a]
  return (luminance(lighter) + 0.05) / (luminance(darker) + 0.05)
}

/** The same hue and saturation, lighter or darker in small steps until it reaches the contrast; black or white if nothing else does. */
export function readableOn(
  colour: string,
  ground: string,
  direction: 'lighter' | 'darker',
  wanted: number,
): string {
  const [hue, saturation, lightness] = hslOf(colour)
  const step = direction === 'lighter' ? 0.01 : -0.01
  for (let level = lightness; level >= 0 && level <= 1; level += step) {
    const candidate = level === lightness ? colour : hexOf(hue, saturation, level)
    if (contrast(candidate, ground) >= wanted) return candidate
  }
  return direction === 'lighter' ? '#ffffff' : '#000000'
}

/** The first colour with a share (0 to 1) of the second in it. */
export function mixed(from: string, to: string, share: number): string {
  const [start, end] = [channels(from), channels(to)]
  return hexFrom([0, 1, 2].map((i) => (start[i] ?? 0) + ((end[i] ?? 0) - (start[i] ?? 0)) * share))
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour)
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function channels(colour: string): Triple {
  const value = Number.parseInt(colour.slice(1), 16)
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}

/** Hue in degrees, saturation and lightness from 0 to 1. */
function hslOf(colour: string): Triple {
  const [red, green, blue] = channels(colour)
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const [range, lightness] = [most - least, (most + least) / 2]
  if (range === 0) return [0, 0, lightness]
  const saturation = range / (1 - Math.abs(2 * lightness - 1))
  if (most === red) return [60 * (((green - blue) / range + 6) % 6), saturation, lightness]
  return [60 * (most === green ? (blue - red) / range + 2 : (red - green) / range + 4), saturation, lightness]
}

/** CSS Color 4, section 7.1: from hue, saturation and lightness to red, green and blue. */
function hexOf(hue: number, saturation: number, lightness: number): string {
  const part = (n: number) => {
    const k = (n + hue / 30) % 12
    return (
      lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
    )
  }
  return hexFrom([part(0), part(8), part(4)])
}

function hexFrom(parts: readonly number[]): string {
  return `#${parts
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
