// Published documents as the contract's records, for comparing two moments.
import { releaseContent } from '#content-schema/release'
import { assembleRelease } from './assemble-release.ts'
import type { Content } from './content.ts'
import type { GovernedContent } from './describe-changes.ts'

/** The governed part of a release. Throws when the documents break the contract, which the checks before it rule out. */
export function publicContent(content: Content): GovernedContent {
  const { settings, ...records } = releaseContent.parse(assembleRelease(content, [], 'Europe/London'))
  return content.settings === undefined ? records : { ...records, settings }
}
