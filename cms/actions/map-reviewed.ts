// Documents of the CMS before and after an update as the records that a review compares. The same mapping gives the hash
// that is approved, except that references are told by public ids where there are any, and never left out.
import type { Competency, Framework, Role, Setting, Synonym } from '#cms/payload-types'
import { mapCompetency } from '#cms/content/map-competency'
import { mapFramework } from '#cms/content/map-framework'
import { mapRole } from '#cms/content/map-role'
import { mapSettings, mapSynonyms } from '#cms/content/map-settings'
import type { PublicIds } from '#cms/content/references'
import { publicIdsOf } from '#cms/release/assemble-release'
import { withItems, type Content, type ContentItem } from '#cms/release/content'
import type { ReviewedItem, ReviewInput } from '#cms/review/assemble-review'

/** A document of an update; without `before` it is new, without `after` it goes. */
export type ReviewedDocument = { key: string } & (
  | { slug: 'frameworks'; before: Framework | undefined; after: Framework | undefined }
  | { slug: 'competencies'; before: Competency | undefined; after: Competency | undefined }
  | { slug: 'roles'; before: Role | undefined; after: Role | undefined }
  | { slug: 'settings'; before: Setting | undefined; after: Setting | undefined }
  | { slug: 'synonyms'; before: Synonym | undefined; after: Synonym | undefined }
)

/** `others` is what readers have besides; the documents take their own places in it. */
export function mapReviewed(documents: readonly ReviewedDocument[], others: Content): ReviewInput {
  const was = withItems(
    others,
    documents.flatMap((document) => itemOf(document, 'before')),
  )
  const is = withItems(
    others,
    documents.flatMap((document) => itemOf(document, 'after')),
  )
  const ids = everyPublicId(was, is)
  return {
    items: documents.map((document) => reviewedItem(document, ids)),
    before: recordsOf(was, ids),
    after: recordsOf(is, ids),
  }
}

function recordsOf(content: Content, ids: PublicIds): ReviewInput['after'] {
  return {
    frameworks: content.frameworks.map((framework) => mapFramework(framework)),
    competencies: content.competencies.map((competency) => mapCompetency(competency, ids)),
    roles: content.roles.map((role) => mapRole(role, ids)),
  }
}

function reviewedItem(document: ReviewedDocument, ids: PublicIds): ReviewedItem {
  const { key } = document
  switch (document.slug) {
    case 'frameworks':
      return { key, kind: 'framework', ...bothStates(document, mapFramework) }
    case 'competencies':
      return { key, kind: 'competency', ...bothStates(document, (one) => mapCompetency(one, ids)) }
    case 'roles':
      return { key, kind: 'role', ...bothStates(document, (one) => mapRole(one, ids)) }
    case 'settings':
      return { key, kind: 'settings', ...bothStates(document, mapSettings) }
    case 'synonyms':
      return { key, kind: 'synonyms', ...bothStates(document, (one) => ({ sets: mapSynonyms(one) })) }
  }
}

function bothStates<Document, Record>(
  { before, after }: { before: Document | undefined; after: Document | undefined },
  map: (document: Document) => Record,
): { before: Record | undefined; after: Record | undefined } {
  return {
    before: before === undefined ? undefined : map(before),
    after: after === undefined ? undefined : map(after),
  }
}

/** The document in one state as an item; where it is not there, its other state is taken out. */
function itemOf(document: ReviewedDocument, side: 'before' | 'after'): ContentItem[] {
  const there = document[side]
  const found = there ?? document.before ?? document.after
  if (found === undefined) return []
  // The document and its slug belong together; a mapped union does not show it.
  return [
    {
      slug: document.slug,
      operation: there === undefined ? 'remove' : 'change',
      document: found,
    } as ContentItem,
  ]
}

/** Ids of both states; a competency that neither has keeps its database id, so that no reference is lost. */
function everyPublicId(was: Content, is: Content): PublicIds {
  const [before, after] = [publicIdsOf(was), publicIdsOf(is)]
  return {
    framework: (id) => after.framework(id) ?? before.framework(id) ?? id,
    competency: (id) => after.competency(id) ?? before.competency(id) ?? { framework: '', competency: id },
  }
}
