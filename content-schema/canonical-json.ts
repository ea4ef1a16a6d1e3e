// The one way in which content is turned into bytes before it is hashed or compared.

/** JSON with sorted keys and without absent, null, or empty-array members, so that equal content gives equal bytes on any database. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(canonical(value)) ?? 'null'
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  // A date has no members, so that without this every date would be the same empty object.
  if (value instanceof Date) return value.toJSON()
  const members = Object.entries(value)
    .filter(
      ([, member]) =>
        member !== undefined && member !== null && !(Array.isArray(member) && member.length === 0),
    )
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => [key, canonical(member)] as const)
  return Object.fromEntries(members)
}
