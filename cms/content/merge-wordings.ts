// Two wordings of a document that were both made from a third, merged into one: field by field, and in lists whose rows
// have a name of their own (behaviours, themes, levels) row by row. Pure. Where both changed the same thing in different
// ways it never chooses by itself: that is a conflict, and it stands as in `theirs` until somebody has chosen.
import { canonicalJson } from '#content-schema/canonical-json'
import { sha256 } from '#cms/identity/sha256'
import type { Choices, Conflict, Decide } from './merge-conflict.ts'
import { mergeRows, rowsByName } from './merge-rows.ts'
import { same, withoutRowIds } from './same-wording.ts'

export type Wording = Readonly<Record<string, unknown>>

/** `fields` are those that differ from `theirs`, whole; `conflicts` those that nobody has chosen about. */
export type Merged = { fields: Record<string, unknown>; conflicts: Conflict[] }

/** Kept by the system or never changed, and so never merged. */
const kept = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'contributors',
  'globalType',
  'slug',
  'framework',
])

/** Fields that are a heading for fields of their own. */
const groups = new Set(['scale', 'contact'])

/** Brings the changes from `base` to `mine` into `theirs`. */
export function mergeWordings(base: Wording, mine: Wording, theirs: Wording, choices: Choices = {}): Merged {
  const conflicts: Conflict[] = []
  const decide: Decide = (about, values) => {
    const place = about.row === undefined ? about.field : `${about.field}/${about.row}`
    const key = `${place}@${fingerprint(values)}`
    const choice = choices[key]
    if (choice === undefined) conflicts.push({ key, ...about, ...values })
    return choice ?? 'theirs'
  }
  return { fields: mergeFields('', base, mine, theirs, decide), conflicts }
}

function mergeFields(path: string, base: Wording, mine: Wording, theirs: Wording, decide: Decide) {
  const fields: Record<string, unknown> = {}
  for (const name of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    if (kept.has(name) || same(base[name], mine[name]) || same(mine[name], theirs[name])) continue
    const value = mergeField(`${path}${name}`, base[name], mine[name], theirs[name], decide)
    if (!same(value, theirs[name])) fields[name] = withoutRowIds(value ?? null)
  }
  return fields
}

function mergeField(field: string, base: unknown, mine: unknown, theirs: unknown, decide: Decide): unknown {
  // Always by its members: a database keeps what is not said of a group, and takes no nothing for one.
  if (groups.has(field)) {
    const inside = mergeFields(`${field}.`, members(base), members(mine), members(theirs), decide)
    return { ...members(theirs), ...inside }
  }
  if (same(base, theirs)) return mine
  const rows = rowsByName(base, mine, theirs)
  if (rows !== undefined) return mergeRows(field, rows, decide)
  return decide({ field }, { base, mine, theirs }) === 'mine' ? mine : theirs
}

function members(value: unknown): Wording {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function fingerprint({ mine, theirs }: { mine: unknown; theirs: unknown }): string {
  return sha256(canonicalJson({ mine: withoutRowIds(mine), theirs: withoutRowIds(theirs) })).slice(0, 12)
}
