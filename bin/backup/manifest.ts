// What a backup says about itself: the first entry of the archive. It is enough to tell whether the archive is whole and whether
// this version of the system can read it.
import { z } from 'zod'

/** The version of the archive's form. Raised when an older system could no longer read it. */
export const formatVersion = 1

/** The manifest's name in the archive. */
export const manifestName = 'manifest.json'

const entry = z.strictObject({ bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** The manifest of format 1. Paths are relative to the archive, without dots. */
export const manifestSchema = z.strictObject({
  format: z.literal('competency-handbook-backup'),
  formatVersion: z.literal(formatVersion),
  productVersion: z.string(),
  madeAt: z.iso.datetime(),
  /** `oneMoment` is false when people wrote to a database without snapshots while it was read. */
  database: z.strictObject({ kind: z.enum(['sqlite', 'mongodb']), oneMoment: z.boolean() }),
  /** The number of the release that readers had; null before the first. */
  liveRelease: z.int().positive().nullable(),
  /** How many rows each part of the database has. */
  counts: z.record(z.string(), z.int().nonnegative()),
  entries: z.record(z.string().regex(/^(database|releases|source-documents)(\/[^/\\]+)+$/), entry),
  /** Files that rows name and that were not there. */
  missing: z.array(z.string()),
})

export type Manifest = z.infer<typeof manifestSchema>

/** The manifest in a text; a string is the sentence that says what is wrong. */
export function parseManifest(text: string): Manifest | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'Its manifest is not JSON.'
  }
  const version = z.looseObject({ format: z.string(), formatVersion: z.int() }).safeParse(value)
  if (!version.success || version.data.format !== 'competency-handbook-backup')
    return 'Its manifest is not that of a backup of this system.'
  if (version.data.formatVersion > formatVersion)
    return `It was made by a newer version of this system (format ${version.data.formatVersion}; this one reads ${formatVersion}).`
  const parsed = manifestSchema.safeParse(value)
  if (!parsed.success) return `Its manifest is damaged (${parsed.error.issues[0]?.path.join('.') ?? ''}).`
  const climbs = Object.keys(parsed.data.entries).find((path) => path.split('/').includes('..'))
  return climbs === undefined ? parsed.data : `Its manifest names a path outside the archive (${climbs}).`
}
