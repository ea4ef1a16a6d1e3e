// What is wrong with the documents of an update, and with the release that publishing it would give.
import type { Problem } from '#content-schema/problem'
import { mapCompetency } from '#cms/content/map-competency'
import { mapFramework } from '#cms/content/map-framework'
import { mapRole } from '#cms/content/map-role'
import { relationId } from '#cms/content/references'
import { mapSettings } from '#cms/content/map-settings'
import { assembleRelease, publicIdsOf } from '#cms/release/assemble-release'
import { checkRelease } from '#cms/release/check-release'
import { isPublished, withItems, type Content, type ContentItem } from '#cms/release/content'
import { documentRequirements } from '#cms/workflow/requirements/document-requirements'
import { documentTitle } from './document-title.ts'

/** All problems at once: of each document by itself first, then of everything together. */
export function itemProblems(published: Content, items: readonly ContentItem[]): Problem[] {
  const content = withItems(published, items)
  const own = items.flatMap((item) =>
    item.operation === 'remove' ? removalProblems(item, published) : requirements(item, content),
  )
  if (own.length > 0) return own
  return checkRelease(assembleRelease(content, [], 'Europe/London'))
}

/** What readers do not have cannot be taken away from them: the update would tell of a removal that never was. */
function removalProblems(item: ContentItem, published: Content): Problem[] {
  if (isPublished(published, item.slug, item.document)) return []
  const slug = 'slug' in item.document ? item.document.slug : undefined
  return [
    {
      file: `${item.slug}/${slug ?? 'new'}`,
      field: 'operation',
      message: `"${documentTitle(item)}" is to be removed, and readers do not have it.`,
      mend: 'Take it out of the update.',
    },
  ]
}

function requirements(item: ContentItem, content: Content): Problem[] {
  return frameworkOutside(item, content) ?? ownRequirements(item, content)
}

/** A competency or role whose framework readers will not have: said as such, before anything else. */
function frameworkOutside(item: ContentItem, content: Content): Problem[] | undefined {
  if (item.slug !== 'competencies' && item.slug !== 'roles') return undefined
  const frameworkId = relationId(item.document.framework)
  if (frameworkId === undefined || content.frameworks.some(({ id }) => id === frameworkId)) return undefined
  return [
    {
      file: `${item.slug}/${item.document.slug ?? 'new'}`,
      field: 'framework',
      message: `The framework of "${item.document.name}" is not published, and it is not in this update.`,
      mend: 'Add the framework to the update.',
    },
  ]
}

function ownRequirements(item: ContentItem, content: Content): Problem[] {
  const publicIds = publicIdsOf(content)
  switch (item.slug) {
    case 'frameworks': {
      const record = mapFramework(item.document)
      return documentRequirements('frameworks', record, `frameworks/${record.id ?? 'new'}`)
    }
    case 'competencies': {
      const record = mapCompetency(item.document, publicIds)
      return documentRequirements(
        'competencies',
        record,
        `competencies/${record.framework ?? '?'}/${record.id ?? 'new'}`,
      )
    }
    case 'roles': {
      const record = mapRole(item.document, publicIds)
      return documentRequirements('roles', record, `roles/${record.framework ?? '?'}/${record.id ?? 'new'}`)
    }
    case 'settings':
      return documentRequirements('settings', mapSettings(item.document), 'settings')
    case 'synonyms':
      return documentRequirements(
        'synonyms',
        {
          sets: item.document.sets?.map(({ words }) => ({
            words: (words ?? []).filter((word) => word !== null),
          })),
        },
        'synonyms',
      )
  }
}
