// The finished page of one competency: every behaviour of it stands here exactly once. Pure.
import type { Competency } from '#content-schema/competency'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { levelTable, type LevelTable } from './level-table.ts'
import { lineGroups, type LineGroup } from './lines.ts'
import { expectedOf } from './role-page.ts'
import { neighbourComparisons } from './compare-page.ts'
import { retiredLines, type RetiredLine } from './retired-lines.ts'
import { relatedLinks, sameNameLinks, type RelatedLink } from './relations.ts'
import { crumbsTo, shellOf, type Link, type Shell } from './shell.ts'
import type { Piece, Term } from './terms.ts'
import { groupKindInWords, lowerFirst, upperFirst } from './words.ts'

/** A list of behaviours that hold for the whole competency, under the organisation's heading. */
export type WholeList = { heading: string; polarity: 'positive' | 'negative'; groups: LineGroup[] }

/** More of them than this are found on the framework's page instead. */
const mostSiblings = 24

/** A role that has this competency, and the level it needs. */
export type RoleHere = Link & { level?: string | undefined }

/** Everything a competency page shows, in its order. */
export type CompetencyPage = {
  shell: Shell
  id: string
  organisation: string
  group?: { name: string; kind: string; href: string } | undefined
  /** Where it stands in its framework, such as "Commitment 4 of 6". */
  position: string
  number?: string | undefined
  name: string
  facts: { label: string; text: string }[]
  definition: Piece[]
  rationale: Piece[]
  value?: { label: string; name: string; sentence?: string | undefined } | undefined
  notices: string[]
  levels?: LevelTable | undefined
  /** Heads the negative lines of a single level. */
  negativeHeading: string
  whole: WholeList[]
  /** Said where the competency has no behaviours at all. */
  empty?: string | undefined
  /** Comparisons of neighbouring levels, each at this competency. */
  comparisons: Link[]
  related: RelatedLink[]
  roles: RoleHere[]
  terms: Term[]
  retired: RetiredLine[]
  neighbours: { previous?: Link | undefined; next?: Link | undefined }
  /** The others of its group, or of a framework without groups; not where they are too many to be read. */
  siblings?: { heading: string; items: (Link & { current: boolean })[] } | undefined
}

/** The page of a competency of a framework. */
export function competencyPage(
  handbook: Handbook,
  entry: FrameworkEntry,
  competency: Competency,
): CompetencyPage {
  const { framework, words, competencies, terms } = entry
  const { address } = handbook
  const linkTo = (other: Competency): Link => ({
    label: other.name,
    href: address.competency(framework.id, other.id),
  })
  const group = framework.groups.find(({ id }) => id === competency.group)
  const index = competencies.indexOf(competency)
  const [previous, next] = [competencies[index - 1], competencies[index + 1]]
  const family = competencies.filter((other) => other.group === competency.group)
  const pieces = (text: string | undefined) => (text === undefined ? [] : terms.mark(text))
  const value = framework.values.find(({ id }) => id === competency.value)
  const shell = shellOf(handbook, {
    title: competency.name,
    description: competency.definition ?? `${competency.name}: ${framework.organisation}, ${framework.title}`,
    path: address.competency(framework.id, competency.id),
    crumbs: crumbsTo(handbook, entry),
    entry,
    competency: competency.id,
  })
  return {
    shell,
    id: competency.id,
    organisation: framework.organisation,
    group:
      group === undefined
        ? undefined
        : {
            name: group.name,
            kind: group.appliesTo ?? groupKindInWords(group.kind),
            href: address.group(framework.id, group.id),
          },
    position: `${upperFirst(words.competency)} ${index + 1} of ${competencies.length}`,
    number: competency.number,
    name: competency.name,
    facts: factsOf(competency),
    definition: pieces(competency.definition),
    rationale: pieces(competency.rationale),
    value:
      value === undefined ? undefined : { label: 'Our value', name: value.name, sentence: value.sentence },
    notices: framework.notices,
    levels: levelTable(entry, competency, address),
    negativeHeading: words.negative,
    whole: wholeLists(entry, competency),
    empty:
      competency.behaviours.length === 0
        ? `No behaviours are written down for this ${lowerFirst(words.competency)}.`
        : undefined,
    comparisons: neighbourComparisons(handbook, entry, competency),
    roles: rolesHere(handbook, entry, competency),
    terms: terms.usedIn(
      [
        competency.definition ?? [],
        competency.rationale ?? [],
        competency.behaviours.map(({ text }) => text),
      ].flat(2),
    ),
    retired: retiredLines(handbook, framework.id, competency.id),
    related: [...relatedLinks(handbook, competency), ...sameNameLinks(handbook, competency)],
    neighbours: {
      previous: previous === undefined ? undefined : linkTo(previous),
      next: next === undefined ? undefined : linkTo(next),
    },
    siblings:
      family.length > mostSiblings
        ? undefined
        : {
            heading: group === undefined ? upperFirst(words.competencies) : group.name,
            items: family.map((other) => ({ ...linkTo(other), current: other === competency })),
          },
  }
}

function factsOf({ aliases, appliesTo, scope }: Competency): CompetencyPage['facts'] {
  return [
    appliesTo === undefined ? [] : [{ label: 'Applies to', text: appliesTo }],
    scope === undefined ? [] : [{ label: 'Covers', text: scope }],
    aliases.length === 0 ? [] : [{ label: 'Also called', text: aliases.join('; ') }],
  ].flat()
}

function wholeLists({ words, terms }: FrameworkEntry, { behaviours, themes }: Competency): WholeList[] {
  const whole = behaviours.filter(({ point }) => point === undefined)
  const polarities = ['positive', 'negative'] as const
  return polarities
    .map((polarity) => ({
      heading: polarity === 'positive' ? words.positive : words.negative,
      polarity,
      groups: lineGroups(
        whole.filter((behaviour) => behaviour.polarity === polarity),
        themes,
        terms,
      ),
    }))
    .filter(({ groups }) => groups.length > 0)
}

function rolesHere({ address }: Handbook, entry: FrameworkEntry, competency: Competency): RoleHere[] {
  const { framework, roles } = entry
  return roles.flatMap((role) => {
    const expected = expectedOf(entry, role).find((expectation) => expectation.competency === competency)
    if (expected === undefined) return []
    const level = framework.scale.points.find(({ code }) => code === expected.point)?.name
    return [{ label: role.name, href: address.role(framework.id, role.id), level }]
  })
}
