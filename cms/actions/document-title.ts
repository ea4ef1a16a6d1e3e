// What people call a governed document. A draft may lack its name.
import type { ContentItem } from '#cms/release/content'

/** The name or title of a document, or of what a global holds. */
export function documentTitle({ slug, document }: ContentItem): string {
  switch (slug) {
    case 'frameworks':
      return document.title || 'Without a title'
    case 'competencies':
    case 'roles':
      return document.name || 'Without a name'
    case 'settings':
      return 'Handbook settings'
    case 'synonyms':
      return 'Search synonyms'
  }
}
