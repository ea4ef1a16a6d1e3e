// The finished search page: its facets with every option a reader may choose, counted over the whole handbook. Pure.
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { roleFilterValue, rolesOfLine } from './roles-of-line.ts'
import { shellOf, type Link, type Shell } from './shell.ts'
import { lowerFirst } from './words.ts'
import { pointTitle } from './point-title.ts'

/** One choice of a facet. `framework` ties competencies and levels to the framework they belong to. */
export type FacetOption = { value: string; label: string; framework?: string; count: number }

/** A facet; `any` is the choice that does not narrow; options of several frameworks stand under the frameworks' names. */
export type Facet = {
  name: string
  legend: string
  any: string
  groups: { label?: string; options: FacetOption[] }[]
}

/** Everything the search page shows before a word is typed. `lists` are the A–Z pages, for those whom the search does not help. */
export type SearchPage = { shell: Shell; pagefind: string; facets: Facet[]; lists: Link[] }

/** The search page of a handbook. */
export function searchPage(handbook: Handbook): SearchPage {
  const { address, frameworks } = handbook
  return {
    shell: shellOf(handbook, {
      title: 'Search',
      description: 'Find any behaviour or competency by the words you know.',
      path: address.search,
    }),
    pagefind: address.pagefind,
    facets: [
      frameworkFacet(handbook),
      polarityFacet(handbook),
      levelFacet(handbook),
      competencyFacet(handbook),
      roleFacet(handbook),
    ].filter(({ groups }) => groups.length > 0),
    lists: frameworks.map(({ framework }) => ({
      label: `A–Z of ${framework.organisation}: ${framework.title}`,
      href: address.aToZ(framework.id),
    })),
  }
}

/** The value by which a competency is asked for: its id, or "framework:id" where two frameworks share the id. */
export function competencyFilterValue({ release }: Handbook, framework: string, id: string): string {
  return release.competencies.filter((competency) => competency.id === id).length > 1
    ? `${framework}:${id}`
    : id
}

function frameworkFacet({ frameworks }: Handbook): Facet {
  const options = frameworks.map(({ framework, competencies }) => ({
    value: framework.id,
    label: `${framework.organisation}: ${framework.title}`,
    count: competencies.reduce((sum, { behaviours }) => sum + behaviours.length + 1, 0),
  }))
  return { name: 'framework', legend: 'Framework', any: 'All frameworks', groups: [{ options }] }
}

function polarityFacet({ release }: Handbook): Facet {
  const behaviours = release.competencies.flatMap((competency) => competency.behaviours)
  const counted = (polarity: string) =>
    behaviours.filter((behaviour) => behaviour.polarity === polarity).length
  const options = [
    { value: 'positive', label: 'Doing', count: counted('positive') },
    { value: 'negative', label: 'Not doing', count: counted('negative') },
  ]
  return { name: 'polarity', legend: 'Doing or not doing', any: 'Both', groups: [{ options }] }
}

function levelFacet({ frameworks }: Handbook): Facet {
  const groups = frameworks.flatMap((entry) => {
    const { framework, competencies } = entry
    const behaviours = competencies.flatMap((competency) => competency.behaviours)
    const options = entry.pointsWithText.map(({ code, name }) => ({
      value: `${framework.id}:${code}`,
      label: pointTitle(entry, { name }),
      framework: framework.id,
      count: behaviours.filter(({ point }) => point === code).length,
    }))
    return options.length === 0 ? [] : [{ label: framework.organisation, options }]
  })
  return { name: 'level', legend: 'Level or group of staff', any: 'All of them', groups }
}

function competencyFacet(handbook: Handbook): Facet {
  const groups = handbook.frameworks.map(({ framework, words, competencies }) => ({
    label: `${framework.organisation}, ${lowerFirst(words.competencies)}`,
    options: competencies.map(({ id, name, behaviours }) => ({
      value: competencyFilterValue(handbook, framework.id, id),
      label: name,
      framework: framework.id,
      count: behaviours.length + 1,
    })),
  }))
  return {
    name: 'competency',
    legend: 'Competency',
    any: 'All competencies',
    groups: groups.filter(({ options }) => options.length > 0),
  }
}

function roleFacet(handbook: Handbook): Facet {
  const groups = handbook.frameworks.map((entry) => ({
    label: entry.framework.organisation,
    options: entry.roles.map(({ id, name }) => {
      const value = roleFilterValue(handbook, entry.framework.id, id)
      return { value, label: name, framework: entry.framework.id, count: countOfRole(handbook, entry, value) }
    }),
  }))
  return {
    name: 'role',
    legend: 'Role',
    any: 'All roles',
    groups: groups.filter(({ options }) => options.length > 0),
  }
}

function countOfRole(handbook: Handbook, entry: FrameworkEntry, role: string): number {
  return entry.competencies
    .flatMap((competency) => [
      rolesOfLine(handbook, entry, competency),
      ...competency.behaviours.map((behaviour) => rolesOfLine(handbook, entry, competency, behaviour)),
    ])
    .filter((roles) => roles.includes(role)).length
}
