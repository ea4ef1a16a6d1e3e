// What a backup holds: a part for each collection and global and one for its versions. A new collection is held without
// anybody thinking of it; what is left out stands here with its reason. It decides; it reads nothing.
import type { CollectionSlug, GlobalSlug } from 'payload'

/** Part of a backup: all documents, or all versions, of one collection or global. */
export type Part =
  | { kind: 'collection'; slug: CollectionSlug; versions: boolean }
  | { kind: 'global'; slug: GlobalSlug; versions: boolean }

/** A document or version as a JSON object; every one has an id. */
export type Row = Record<string, unknown> & { id: string }

/** Writes some rows of one part. */
export type WriteRows = (part: Part, rows: Row[]) => Promise<void>

/** Collections that are not in a backup, and why. Payload's own (payload-...) never are: locks, table widths, its journal of migrations. */
export const leftOut: Readonly<Record<string, string>> = {
  leases: 'They say which process does what at this moment.',
  previews: 'Their pages are not in the backup; a preview is built again when somebody asks for it.',
}

/** What belongs to a moment or opens a door; passwords stay as their hashes, so that people can sign in. */
const fieldsOfTheMoment: Readonly<Record<string, readonly string[]>> = {
  users: [
    'sessions',
    'resetPasswordToken',
    'resetPasswordExpiration',
    'resetPasswordRequestedAt',
    'loginAttempts',
    'lockUntil',
    '_verificationToken',
    'apiKey',
    'apiKeyIndex',
    'enableAPIKey',
  ],
}

type Entity<Slug> = { slug: Slug; versions?: unknown }

/** The parts of a backup of a system with these collections and globals, always in the same order. */
export function partsOf(
  collections: readonly Entity<CollectionSlug>[],
  globals: readonly Entity<GlobalSlug>[],
): Part[] {
  const kept = collections.filter(({ slug }) => !slug.startsWith('payload-') && leftOut[slug] === undefined)
  return [
    ...kept.flatMap(({ slug, versions }) =>
      withVersions({ kind: 'collection', slug, versions: false }, versions),
    ),
    ...globals.flatMap(({ slug, versions }) =>
      withVersions({ kind: 'global', slug, versions: false }, versions),
    ),
  ]
}

/** The part's file in the archive, without its ending: "competencies", "competencies.versions". */
export function partName({ slug, versions }: Part): string {
  return versions ? `${slug}.versions` : slug
}

/** A row as it is kept: without what belongs to the moment, and without empty fields, which the databases store differently. */
export function keptRow({ slug, versions }: Part, row: Row): Row {
  const dropped = new Set(['globalType', '_id', '__v', ...(fieldsOfTheMoment[slug] ?? [])])
  const kept = withoutNulls(row, dropped)
  const version = row['version']
  if (!versions || typeof version !== 'object' || version === null) return { ...kept, id: row.id }
  return { ...kept, id: row.id, version: withoutNulls(version, dropped) }
}

function withoutNulls(row: object, dropped: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).filter(
      ([name, value]) => value !== null && value !== undefined && !dropped.has(name),
    ),
  )
}

function withVersions(part: Part, versions: unknown): Part[] {
  return versions === undefined || versions === false ? [part] : [part, { ...part, versions: true }]
}
