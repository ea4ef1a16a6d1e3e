// The hash of one governed document: what a signature is bound to. Only content enters it, never status, time or the
// ids of rows, so that the same content has the same hash on any database.
import { sha256 } from '#cms/identity/sha256'
import { canonicalJson } from '#content-schema/canonical-json'
import { contractVersion } from '#content-schema/release'

/** A document's content as the contract shapes it, and the collection or global it belongs to. */
export type HashedDocument = { collection: string; content: unknown }

/** SHA-256, in hexadecimal, of the canonical JSON of contract version, collection and content. */
export function contentHash({ collection, content }: HashedDocument): string {
  return sha256(canonicalJson({ schema: contractVersion, collection, content }))
}
