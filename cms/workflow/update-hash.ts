// The hash of a whole update: what an approver reads, and so what they sign.
import { sha256 } from '#cms/identity/sha256'
import { canonicalJson } from '#content-schema/canonical-json'
import type { UpdateItem } from './update-facts.ts'

/** What enters the hash. */
export type HashedUpdate = {
  title: string
  note: string
  items: readonly Pick<UpdateItem, 'hash' | 'key' | 'operation'>[]
}

/** SHA-256, in hexadecimal, of title, note and items; the order in which items were added does not matter. */
export function updateHash({ title, note, items }: HashedUpdate): string {
  const sorted = items
    .map(({ key, operation, hash }) => ({ key, operation, hash }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return sha256(canonicalJson({ title, note, items: sorted }))
}
