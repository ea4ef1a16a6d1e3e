// Whether content has gone back to what an earlier release says: its frameworks, competencies, roles, settings and
// synonyms. What is told about updates does not count; it only grows.
import { canonicalJson } from '#content-schema/canonical-json'
import { releaseContent, type ReleaseContent } from '#content-schema/release'
import { assembleRelease } from './assemble-release.ts'
import type { Content } from './content.ts'

/** True when a release of `content` would show readers what `earlier` shows them. Content that breaks the contract never does. */
export function returnsTo(earlier: ReleaseContent, content: Content): boolean {
  const assembled = assembleRelease(content, [], earlier.settings.timeZone ?? 'UTC')
  const parsed = releaseContent.safeParse(assembled)
  return parsed.success && whatReadersSee(parsed.data) === whatReadersSee(earlier)
}

function whatReadersSee({ frameworks, competencies, roles, settings, synonyms }: ReleaseContent): string {
  return canonicalJson({ frameworks, competencies, roles, settings, synonyms })
}
