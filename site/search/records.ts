// What the search index holds: one record for each behaviour and one for each competency. Pure; facets never enter `meta`,
// because everything in `meta` is searched.
import type { Behaviour } from '#content-schema/behaviour'
import type { Competency } from '#content-schema/competency'
import type { FrameworkEntry, Handbook } from '#site/views/handbook'
import { rolesOfLine } from '#site/views/roles-of-line'
import { competencyFilterValue } from '#site/views/search-page'
import { rawWordsOf } from './match-words.ts'

/** A record as Pagefind takes it. `order` sorts hits where nothing else does; `words` are there to be found by, not to be shown. */
export type SearchRecord = {
  url: string
  content: string
  language: string
  meta: { title: string; also?: string; words?: string }
  filters: Record<string, string[]>
  sort: { order: string }
}

/** Every record of a handbook, in the order in which competencies and behaviours are read. */
export function searchRecords(handbook: Handbook): SearchRecord[] {
  const records = handbook.frameworks.flatMap((entry) =>
    entry.competencies.flatMap((competency) => [
      competencyRecord(handbook, entry, competency),
      ...competency.behaviours.map((behaviour) => behaviourRecord(handbook, entry, competency, behaviour)),
    ]),
  )
  return records.map((record, index) => ({ ...record, sort: { order: String(index).padStart(6, '0') } }))
}

type Unordered = Omit<SearchRecord, 'sort'>

function behaviourRecord(
  handbook: Handbook,
  entry: FrameworkEntry,
  competency: Competency,
  behaviour: Behaviour,
): Unordered {
  const { framework } = entry
  const { id, text, polarity, point, theme } = behaviour
  const themeName = competency.themes.find((candidate) => candidate.id === theme)?.name
  return {
    url: handbook.address.behaviour(framework.id, competency.id, id),
    content: text,
    language: 'en',
    meta: { title: competency.name, ...alsoOf([themeName]), ...gluedAcronyms(text) },
    filters: {
      ...placeFilters(handbook, framework.id, competency.id),
      ...roleFilters(rolesOfLine(handbook, entry, competency, behaviour)),
      kind: ['behaviour'],
      polarity: [polarity],
      ...(point === undefined ? {} : { level: [`${framework.id}:${point}`] }),
      ...(themeName === undefined ? {} : { theme: [themeName] }),
    },
  }
}

function competencyRecord(handbook: Handbook, entry: FrameworkEntry, competency: Competency): Unordered {
  const { framework } = entry
  const { id, name, definition, rationale, aliases } = competency
  const content = [definition, rationale].filter((text) => text !== undefined).join(' ')
  return {
    url: handbook.address.competency(framework.id, id),
    content: content === '' ? name : content,
    language: 'en',
    meta: { title: name, ...alsoOf(aliases), ...gluedAcronyms(content) },
    filters: {
      ...placeFilters(handbook, framework.id, id),
      ...roleFilters(rolesOfLine(handbook, entry, competency)),
      kind: ['competency'],
    },
  }
}

function placeFilters(handbook: Handbook, framework: string, competency: string) {
  return { framework: [framework], competency: [competencyFilterValue(handbook, framework, competency)] }
}

function roleFilters(roles: string[]): Record<string, string[]> {
  return roles.length === 0 ? {} : { role: roles }
}

/** Names that are searched beside the title: the theme of a line, other names of a competency. */
function alsoOf(names: readonly (string | undefined)[]) {
  const also = names.filter((name) => name !== undefined)
  return also.length === 0 ? {} : { also: also.join('; ') }
}

/** Pagefind parts "targets/KPIs" at its capitals and loses the acronym: it is told of those that stand next to another word. */
function gluedAcronyms(text: string) {
  const glued = text
    .split(/\s+/)
    .map(rawWordsOf)
    .filter((words) => words.length > 1)
  const acronyms = glued.flat().filter((word) => /\p{Lu}{2}\p{Ll}/u.test(word))
  return acronyms.length === 0 ? {} : { words: acronyms.join(' ').toLowerCase() }
}
