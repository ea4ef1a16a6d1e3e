// The finished page of one level or audience: everything expected there, by competency, with a link to each line's own place. Pure.
import type { Competency } from '#content-schema/competency'
import type { Point } from '#content-schema/scale'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { midpointsInWords, placeOnScale, type PlaceOnScale } from './scale-points.ts'
import { shellOf, type Link, type Shell } from './shell.ts'
import { lowerFirst } from './words.ts'

/** A line with the address at which it stands. */
export type PlacedLine = { text: string; href: string; from?: string | undefined }

/** What one competency expects at the level. */
export type ExpectedHere = Link & {
  title?: string | undefined
  summary?: string | undefined
  note?: string | undefined
  rule?: string | undefined
  here: PlacedLine[]
  /** Lines of lower levels, only where the organisation says that levels are cumulative. */
  inherited: PlacedLine[]
  inheritedHeading: string
  negativeHeading: string
  notDoing: PlacedLine[]
}

/** Competencies for everyone, or for some roles only. */
export type ExpectationPart = { id: string; heading: string; competencies: ExpectedHere[] }

/** Everything a level page shows. */
export type LevelPage = {
  shell: Shell
  organisation: string
  name: string
  audience?: string | undefined
  description?: string | undefined
  place?: PlaceOnScale | undefined
  cumulative?: string | undefined
  midpoints: string[]
  notices: string[]
  parts: ExpectationPart[]
  others: (Link & { current: boolean })[]
  levelsHeading: string
}

/** The page of a point with text. */
export function levelPage(handbook: Handbook, entry: FrameworkEntry, point: Point): LevelPage {
  const { framework, words, competencies } = entry
  const { address } = handbook
  const { scale } = framework
  const part = (id: string, heading: string, isIn: (competency: Competency) => boolean): ExpectationPart => ({
    id,
    heading,
    competencies: competencies
      .filter(isIn)
      .map((competency) => expectedHere(handbook, entry, competency, point))
      .filter(
        ({ here, inherited, notDoing, title, summary, note }) =>
          here.length + inherited.length + notDoing.length > 0 || (title ?? summary ?? note) !== undefined,
      ),
  })
  const onlySome = (competency: Competency) => ruleOf(entry, competency) !== undefined
  return {
    shell: shellOf(handbook, {
      title: point.name,
      description: `What is expected at ${point.name}${point.audience === undefined ? '' : ` (${point.audience})`}: ${framework.organisation}, ${framework.title}.`,
      path: address.level(framework.id, point.code),
      crumbs: [
        { label: `${framework.organisation}: ${framework.title}`, href: address.framework(framework.id) },
      ],
      entry,
    }),
    organisation: framework.organisation,
    name: point.name,
    audience: point.audience,
    description: point.description,
    place: placeOnScale(scale, point.code),
    cumulative: scale.cumulative.stated === 'notStated' ? undefined : scale.cumulative.sentence,
    midpoints: [scale.midpointNote ?? [], midpointsInWords(scale.points) ?? []].flat(),
    notices: framework.notices,
    parts: [
      part(
        'everyone',
        scale.kind === 'audiences' ? `For ${point.name}` : `For everyone at this ${lowerFirst(words.level)}`,
        (competency) => !onlySome(competency),
      ),
      part('some-roles', `Only where your role has this ${lowerFirst(words.competency)}`, onlySome),
    ].filter(({ competencies: expected }) => expected.length > 0),
    others: entry.pointsWithText.map(({ code, name }) => ({
      label: name,
      href: address.level(framework.id, code),
      current: code === point.code,
    })),
    levelsHeading: words.levels,
  }
}

/** The rule that limits a competency to some roles, in the organisation's words where it has them; undefined when it is for everyone. */
export function ruleOf({ framework }: FrameworkEntry, { group, appliesTo }: Competency): string | undefined {
  const home = framework.groups.find(({ id }) => id === group)
  const limited = home !== undefined && home.kind !== 'core' && home.kind !== 'cluster'
  if (appliesTo !== undefined) return appliesTo
  return limited ? (home.appliesTo ?? home.name) : undefined
}

function expectedHere(
  { address }: Handbook,
  entry: FrameworkEntry,
  competency: Competency,
  point: Point,
): ExpectedHere {
  const { framework, words, pointsWithText } = entry
  const { scale } = framework
  const placed = (
    at: (code: string | undefined) => boolean,
    polarity: 'positive' | 'negative',
    labelled = false,
  ) =>
    competency.behaviours
      .filter((behaviour) => at(behaviour.point) && behaviour.polarity === polarity)
      .map(({ id, text, point: code }) => ({
        text,
        href: address.behaviour(framework.id, competency.id, id),
        from: labelled ? pointsWithText.find((candidate) => candidate.code === code)?.name : undefined,
      }))
  const before = pointsWithText.slice(0, pointsWithText.indexOf(point)).map(({ code }) => code)
  const text = competency.points.find((candidate) => candidate.point === point.code)
  return {
    label: competency.name,
    href: address.competency(framework.id, competency.id),
    title: text?.title,
    summary: text?.summary,
    note: text?.note,
    rule: ruleOf(entry, competency),
    here: [
      ...placed((code) => code === point.code, 'positive'),
      ...placed((code) => code === undefined, 'positive'),
    ],
    inherited:
      scale.cumulative.stated === 'yes'
        ? placed((code) => code !== undefined && before.includes(code), 'positive', true)
        : [],
    inheritedHeading: `Carried over from lower ${lowerFirst(words.levels)}`,
    negativeHeading: words.negative,
    notDoing: placed((code) => code === point.code || code === undefined, 'negative'),
  }
}
