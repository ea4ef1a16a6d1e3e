// Content as the CMS holds it: documents, before they are mapped to the contract.
import type { Competency, Framework, Role, Setting, Synonym } from '#cms/payload-types'

/** Documents that together are, or would be, what the handbook shows. */
export type Content = {
  frameworks: Framework[]
  competencies: Competency[]
  roles: Role[]
  settings: Setting | undefined
  synonyms: Synonym | undefined
}

/** One document of an update as it would stand after publishing. */
export type ContentItem = { operation: 'add' | 'change' | 'remove' } & (
  | { slug: 'frameworks'; document: Framework }
  | { slug: 'competencies'; document: Competency }
  | { slug: 'roles'; document: Role }
  | { slug: 'settings'; document: Setting }
  | { slug: 'synonyms'; document: Synonym }
)

/** Whether readers have this document now. */
export function isPublished(published: Content, slug: ContentItem['slug'], document: object): boolean {
  if (slug === 'settings' || slug === 'synonyms') return published[slug] !== undefined
  return published[slug].some(({ id }) => 'id' in document && id === document.id)
}

/** The content after the items have taken the place of what was there. Nothing is changed in place. */
export function withItems(content: Content, items: readonly ContentItem[]): Content {
  return items.reduce(withItem, content)
}

function withItem(content: Content, item: ContentItem): Content {
  switch (item.slug) {
    case 'frameworks':
      return { ...content, frameworks: replaced(content.frameworks, item.document, item.operation) }
    case 'competencies':
      return { ...content, competencies: replaced(content.competencies, item.document, item.operation) }
    case 'roles':
      return { ...content, roles: replaced(content.roles, item.document, item.operation) }
    case 'settings':
      return { ...content, settings: item.document }
    case 'synonyms':
      return { ...content, synonyms: item.document }
  }
}

function replaced<T extends { id: string }>(
  documents: readonly T[],
  document: T,
  operation: ContentItem['operation'],
): T[] {
  const others = documents.filter(({ id }) => id !== document.id)
  return operation === 'remove' ? others : [...others, document]
}
