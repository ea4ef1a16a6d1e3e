// What a person approves is bound to this hash: of the document as the handbook would show it, and of nothing else.
import type { Competency, Framework, Role } from '#cms/payload-types'
import { contentHash } from '#cms/workflow/content-hash'
import { mapCompetency } from './map-competency.ts'
import { mapFramework } from './map-framework.ts'
import { mapRole } from './map-role.ts'
import { mapSettings, mapSynonyms } from './map-settings.ts'
import { databaseIdsAsPublicIds } from './references.ts'

/** Collections whose documents only change through approved updates. */
export const governedCollections = ['frameworks', 'competencies', 'roles'] as const
/** Globals of the same kind. */
export const governedGlobals = ['settings', 'synonyms'] as const

export type GovernedCollection = (typeof governedCollections)[number]
export type GovernedGlobal = (typeof governedGlobals)[number]

/** SHA-256 of a document's governed content; ids of rows, times, status and contributors do not matter. */
export function hashDocument(slug: GovernedCollection | GovernedGlobal, document: object): string {
  return contentHash({ collection: slug, content: governedContent(slug, document) })
}

function governedContent(slug: GovernedCollection | GovernedGlobal, document: object): unknown {
  // Each document comes from the collection or global that `slug` names; Payload's hooks do not carry its type.
  switch (slug) {
    case 'frameworks':
      return mapFramework(document as Framework)
    case 'competencies':
      return mapCompetency(document as Competency, databaseIdsAsPublicIds)
    case 'roles':
      return mapRole(document as Role, databaseIdsAsPublicIds)
    case 'settings':
      return mapSettings(document)
    case 'synonyms':
      return mapSynonyms(document)
  }
}
