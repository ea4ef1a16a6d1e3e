// The hash that names a release: of what it says, not of when it was made.
import { canonicalJson } from '#content-schema/canonical-json'
import type { Release, ReleaseContent } from '#content-schema/release'
import { sha256 } from '#cms/identity/sha256'

/** A release from checked content, with its number, time (ISO 8601, UTC) and hash. */
export function numberedRelease(content: ReleaseContent, number: number, time: string): Release {
  return { ...content, number, time, hash: sha256(canonicalJson(content)) }
}
