// An update as it stands now, fixed: the version and hash of every document, and the hash of the whole.
import type { Update } from '#cms/payload-types'
import type { StandingUpdate } from './read-update.ts'

/** The fields of the update to write. */
export function freezeItems({ document, facts, items }: StandingUpdate): Pick<Update, 'hash' | 'items'> {
  const hashes = new Map(facts.items.map(({ key, hash }) => [key, hash]))
  const versions = new Map(items.map(({ key, versionId }) => [key, versionId]))
  return {
    hash: facts.hash,
    items: (document.items ?? []).map((item) => ({
      ...item,
      hash: hashes.get(item.key ?? '') ?? null,
      version: versions.get(item.key ?? '') ?? null,
    })),
  }
}
