// The finished page of one framework: what it says about itself, and the way to each of its competencies. Pure.
import type { Competency } from '#content-schema/competency'
import type { Value } from '#content-schema/framework'
import { countsOf } from './counts.ts'
import { editionInWords } from './dates.ts'
import { describesYou, type DescribesYou } from './describes-you.ts'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { introductionOf, usesOf, type IntroductionSection, type UseList } from './introduction.ts'
import { midpointPlace, midpointsInWords, placeOnScale, type PlaceOnScale } from './scale-points.ts'
import { shellOf, type Link, type Shell } from './shell.ts'
import { retiredDocuments, type RetiredDocument } from './retired-documents.ts'
import type { Term } from './terms.ts'
import { groupKindInWords, upperFirst } from './words.ts'

/** A competency as the framework lists it. */
export type CompetencyEntry = Link & {
  number?: string | undefined
  definition?: string | undefined
  appliesTo?: string | undefined
  themes: string[]
}

/** Competencies of a group, or those that stand in none. */
export type CompetencyList = {
  id: string
  name?: string | undefined
  kind: string
  description?: string | undefined
  appliesTo?: string | undefined
  competencies: CompetencyEntry[]
}

/** A point of the scale in full; a mid-point says only where it lies. */
export type ScalePoint = {
  code: string
  name: string
  href: string
  aliases: string[]
  audience?: string | undefined
  description?: string | undefined
  midpoint?: string | undefined
  place?: PlaceOnScale | undefined
}

/** Everything a framework page shows. */
export type FrameworkPage = {
  shell: Shell
  organisation: string
  title: string
  edition?: string | undefined
  counts: string
  contents: Link[]
  notices: string[]
  uses: UseList[]
  competenciesHeading: string
  lists: CompetencyList[]
  scale?:
    | { heading: string; cumulative?: string | undefined; midpoints: string[]; points: ScalePoint[] }
    | undefined
  /** The levels or groups of staff to choose from, where the framework has no role profiles. */
  describesYou?: DescribesYou | undefined
  /** What used to stand in this framework. */
  retired: RetiredDocument[]
  roles: (Link & { family?: string | undefined; summary?: string | undefined })[]
  values: Value[]
  introduction: IntroductionSection[]
  definitions: Term[]
  json: string
}

/** The page of a framework. */
export function frameworkPage(handbook: Handbook, entry: FrameworkEntry): FrameworkPage {
  const { framework, words, roles } = entry
  const { address } = handbook
  const competenciesHeading = upperFirst(words.competencies)
  const page = {
    shell: shellOf(handbook, {
      title: `${framework.title}, ${framework.organisation}`,
      description: `${framework.title} of ${framework.organisation}: ${countsOf(entry)}.`,
      path: address.framework(framework.id),
      entry,
    }),
    organisation: framework.organisation,
    title: framework.title,
    edition: framework.edition === undefined ? undefined : editionInWords(framework.edition),
    counts: countsOf(entry),
    notices: framework.notices,
    uses: usesOf(framework),
    competenciesHeading,
    lists: competencyLists(handbook, entry),
    scale: scaleOf(handbook, entry),
    describesYou: roles.length === 0 && saysWhoStandsWhere(entry) ? describesYou(handbook, entry) : undefined,
    retired: retiredDocuments(handbook, framework.id),
    roles: roles.map(({ id, name, family, summary }) => ({
      label: name,
      href: address.role(framework.id, id),
      family,
      summary,
    })),
    values: framework.values,
    introduction: introductionOf(framework),
    definitions: [...entry.terms.all],
    json: address.frameworkJson(framework.id),
  }
  return { ...page, contents: contentsOf(page) }
}

/** Whether the names of the scale tell a reader where they belong; bare levels only repeat the scale below. */
function saysWhoStandsWhere({ framework: { scale }, pointsWithText }: FrameworkEntry): boolean {
  return scale.kind === 'audiences' || pointsWithText.some(({ audience }) => audience !== undefined)
}

function contentsOf(page: Omit<FrameworkPage, 'contents'>): Link[] {
  const { uses, scale, roles, values, introduction, definitions, describesYou: choice } = page
  return [
    { label: 'Which describes you?', href: '#describes-you', there: choice !== undefined },
    { label: page.competenciesHeading, href: '#competencies', there: true },
    { label: scale?.heading ?? '', href: '#scale', there: scale !== undefined },
    { label: 'Roles', href: '#roles', there: roles.length > 0 },
    { label: 'Uses', href: '#uses', there: uses.length > 0 },
    { label: 'Values', href: '#values', there: values.length > 0 },
    { label: 'Introduction', href: '#introduction', there: introduction.length > 0 },
    { label: 'Definitions', href: '#definitions', there: definitions.length > 0 },
  ]
    .filter(({ there }) => there)
    .map(({ label, href }) => ({ label, href }))
}

function competencyLists(
  { address }: Handbook,
  { framework, competencies }: FrameworkEntry,
): CompetencyList[] {
  const entryOf = ({ id, name, number, definition, appliesTo, themes }: Competency): CompetencyEntry => ({
    label: name,
    href: address.competency(framework.id, id),
    number,
    definition,
    appliesTo,
    themes: themes.map((theme) => theme.name),
  })
  const grouped = framework.groups.map(({ id, name, kind, description, appliesTo }) => ({
    id: `group-${id}`,
    name,
    kind: groupKindInWords(kind),
    description,
    appliesTo,
    competencies: competencies
      .filter(({ group }) => group === id)
      .toSorted((a, b) => (a.orderInGroup ?? a.order) - (b.orderInGroup ?? b.order))
      .map(entryOf),
  }))
  const alone = competencies.filter(({ group }) => group === undefined).map(entryOf)
  if (alone.length === 0) return grouped
  return [
    ...grouped,
    {
      id: 'in-no-group',
      name: grouped.length === 0 ? undefined : 'In no group',
      kind: '',
      competencies: alone,
    },
  ]
}

function scaleOf({ address }: Handbook, { framework, words }: FrameworkEntry): FrameworkPage['scale'] {
  const { scale } = framework
  if (scale.kind === 'none') return undefined
  return {
    heading: upperFirst(words.levels),
    cumulative: scale.cumulative.stated === 'notStated' ? undefined : scale.cumulative.sentence,
    midpoints: [scale.midpointNote ?? [], midpointsInWords(scale.points) ?? []].flat(),
    points: scale.points.map(({ code, name, aliases, audience, description, midpoint }, index) => ({
      code,
      name,
      href: address.level(framework.id, code),
      aliases,
      audience,
      description,
      midpoint: midpoint ? upperFirst(midpointPlace(scale.points, index)) : undefined,
      place: placeOnScale(scale, code),
    })),
  }
}
