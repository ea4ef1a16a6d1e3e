// A text that was begun and left empty would be published as an empty line.
import type { Problem } from '#content-schema/problem'
import { wording } from './wording.ts'

/** Every text in the value, however deep, that is empty or only space. `already` are fields another rule speaks of. */
export function textsAreNotEmpty(file: string, value: unknown, already: ReadonlySet<string>): Problem[] {
  return emptyTexts(value, '')
    .filter((field) => !already.has(field))
    .map((field) => ({ file, field, ...wording.emptyText }))
}

function emptyTexts(value: unknown, field: string): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [field] : []
  if (Array.isArray(value)) return value.flatMap((member, i) => emptyTexts(member, `${field}[${i}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    emptyTexts(member, field === '' ? name : `${field}.${name}`),
  )
}
