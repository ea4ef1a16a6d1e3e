// Rows that others refer to (groups, values, themes) carry a key that is made once from their name.
import type { TextField } from 'payload'
import { slugify } from '#content-schema/slug'

/** The hidden field that holds a row's key. */
export const keyField: TextField = { name: 'key', type: 'text', admin: { hidden: true } }

type Row = { key?: string | null; name?: string | null }

/** Gives every row without a key one made from its name, different from its neighbours'. Rows are not changed in place. */
export function withKeys<T extends Row>(rows: readonly T[] | null | undefined): T[] | undefined {
  if (!rows) return undefined
  const taken = new Set(rows.flatMap((row) => row.key ?? []))
  return rows.map((row) => {
    if (row.key || !row.name?.trim()) return row
    const base = slugify(row.name)
    let key = base
    for (let count = 2; taken.has(key); count++) key = `${base}-${count}`
    taken.add(key)
    return { ...row, key }
  })
}
