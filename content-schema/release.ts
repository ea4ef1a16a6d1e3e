// A release: everything the handbook shows, as one immutable value between the CMS and the site.
import { z } from 'zod'
import { change } from './change.ts'
import { competency } from './competency.ts'
import { framework } from './framework.ts'
import { retired } from './retired.ts'
import { role } from './role.ts'
import { settings, synonymSet } from './settings.ts'
import { instant } from './text.ts'

/** Raised by one whenever a release of the new shape cannot be read by a site of the old one. */
export const contractVersion = 1

/** What a release says besides its number, time and hash; the hash is taken of exactly this. */
export const releaseContent = z.strictObject({
  contractVersion: z.literal(contractVersion),
  settings,
  synonyms: z.array(synonymSet).default([]),
  frameworks: z.array(framework),
  competencies: z.array(competency),
  roles: z.array(role).default([]),
  changes: z.array(change).default([]),
  retired: z.array(retired).default([]),
})

/** A release. `hash` is the SHA-256, in hexadecimal, of the canonical JSON of its content. */
export const release = z.strictObject({
  ...releaseContent.shape,
  number: z.int().min(1),
  time: instant,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

export type ReleaseContent = z.infer<typeof releaseContent>
export type Release = z.infer<typeof release>
