// What the organisation decides about its handbook as a whole, and the synonyms its search knows.
import { z } from 'zod'
import { contact } from './framework.ts'
import { line } from './text.ts'

/** How files of each kind begin, in base64; a drawing is text and is looked at whole. */
const beginnings = { 'image/png': 'iVBORw0KGgo', 'image/jpeg': '/9j/', 'image/webp': 'UklGR' } as const

/**
 * A logo small enough to travel with the release: at most 200,000 characters of base64, which is about 150 kB. The file is
 * what its type says, and a drawing holds nothing that could run.
 */
export const logo = z
  .strictObject({
    alt: z.string().trim().min(1, 'Say in words what the logo shows').pipe(line),
    mediaType: z.enum(
      ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml'],
      'Choose a PNG, JPEG, WebP or SVG picture',
    ),
    base64: z
      .base64('Write the picture as base64')
      .max(200_000, 'Choose a smaller picture: at most 150 kB, which is 200,000 characters of base64'),
  })
  .superRefine(({ mediaType, base64 }, context) => {
    if (mediaType !== 'image/svg+xml') {
      if (!base64.startsWith(beginnings[mediaType]))
        context.addIssue({
          code: 'custom',
          path: ['base64'],
          message: 'Choose a picture whose file is what its name says',
        })
      return
    }
    const drawing = atob(base64)
    if (!/<svg[\s>]/i.test(drawing) || /<script|<foreignObject|\son[a-z]+\s*=|javascript:/i.test(drawing))
      context.addIssue({
        code: 'custom',
        path: ['base64'],
        message: 'Choose a drawing (SVG) without scripts, or save it as PNG',
      })
  })

/** Settings of the handbook. */
export const settings = z.strictObject({
  title: line,
  /** Paragraphs of welcome on the home page. */
  welcome: z.array(line).default([]),
  contact: contact.optional(),
  /** IANA time zone in which dates are shown, such as "Europe/London". */
  timeZone: z
    .string()
    .refine(isKnownTimeZone, 'Write a time zone such as "Europe/London"')
    .default('Europe/London'),
  /** The organisation's colour as #rrggbb; the site adjusts it until text on it is readable. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'Write the colour as #rrggbb in lower case')
    .default('#1d5c5c'),
  logo: logo.optional(),
  /** Whether the handbook names who approved an update. */
  showApprover: z.boolean().default(false),
})

function isKnownTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }) instanceof Intl.DateTimeFormat
  } catch {
    return false
  }
}

/** Words that search treats as meaning the same. */
export const synonymSet = z.strictObject({ words: z.array(line).min(2) })

export type Logo = z.infer<typeof logo>
export type Settings = z.infer<typeof settings>
export type SynonymSet = z.infer<typeof synonymSet>
