// Documents and changes become the content of a release, in one order that depends on nothing but the content.
import type { Change } from '#content-schema/change'
import { contractVersion } from '#content-schema/release'
import { mapCompetency } from '#cms/content/map-competency'
import { mapFramework } from '#cms/content/map-framework'
import { mapRole } from '#cms/content/map-role'
import { mapSettings, mapSynonyms } from '#cms/content/map-settings'
import { relationId, type PublicIds } from '#cms/content/references'
import type { Content } from './content.ts'
import { retiredBy } from './retired-by.ts'

/** Puts a release together. `changes` are those of all updates so far, oldest first; `timeZone` holds until the settings name one. */
export function assembleRelease(content: Content, changes: readonly Change[], timeZone: string) {
  const publicIds = publicIdsOf(content)
  const frameworks = content.frameworks.map((document) => mapFramework(document)).sort(by(({ id }) => [id]))
  const competencies = content.competencies
    .map((document) => mapCompetency(document, publicIds))
    .sort(by(({ framework, order, id }) => [framework, order, id]))
  const roles = content.roles
    .map((document) => mapRole(document, publicIds))
    .sort(by(({ framework, name, id }) => [framework, name, id]))
  const settings = mapSettings(content.settings ?? {})
  return {
    contractVersion,
    settings: { ...settings, timeZone: settings.timeZone ?? timeZone },
    synonyms: mapSynonyms(content.synonyms ?? {}),
    frameworks,
    competencies,
    roles,
    changes: [...changes],
    retired: retiredBy(changes, { frameworks, competencies, roles }),
  }
}

/** Public ids of the documents of `content`, which refer to each other by database id. */
export function publicIdsOf(content: Pick<Content, 'frameworks' | 'competencies'>): PublicIds {
  const frameworks = new Map(content.frameworks.map(({ id, slug }) => [id, slug ?? undefined]))
  const competencies = new Map(content.competencies.map((document) => [document.id, document]))
  const framework = (id: string) => frameworks.get(id)
  return {
    framework,
    competency: (id) => {
      const document = competencies.get(id)
      const frameworkId = relationId(document?.framework)
      const of = frameworkId === undefined ? undefined : framework(frameworkId)
      return document?.slug && of !== undefined ? { framework: of, competency: document.slug } : undefined
    },
  }
}

type Key = string | number | undefined

function by<T>(keys: (record: T) => readonly Key[]): (a: T, b: T) => number {
  return (a, b) => {
    const [left, right] = [keys(a), keys(b)]
    for (const [index, key] of left.entries()) {
      const order = compare(key, right[index])
      if (order !== 0) return order
    }
    return 0
  }
}

function compare(a: Key, b: Key): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [left, right] = [String(a ?? ''), String(b ?? '')]
  return left < right ? -1 : left > right ? 1 : 0
}
