// Whether two values of a document say the same, whichever database or form they come from.
import { canonicalJson } from '#content-schema/canonical-json'

/** Absent, null, an empty text and an empty list are alike; the ids of a form's rows do not matter. */
export function same(a: unknown, b: unknown): boolean {
  return canonicalJson({ value: plain(a) }) === canonicalJson({ value: plain(b) })
}

/** Rows of a form carry ids of their own, which mean nothing; those of behaviours are their public addresses. */
export function withoutRowIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRowIds)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => name !== 'id' || (typeof member === 'string' && member.startsWith('b-')))
      .map(([name, member]) => [name, withoutRowIds(member)]),
  )
}

/** Also without empty texts, which a form gives where a database has nothing. */
function plain(value: unknown): unknown {
  if (value === '') return undefined
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(withoutRowIds(value) as object).map(([name, member]) => [name, plain(member)]),
  )
}
