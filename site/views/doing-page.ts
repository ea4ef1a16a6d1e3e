// The finished page of both lists of every competency: what to do, and what not to do, in the organisation's words. Pure.
import type { Competency } from '#content-schema/competency'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { placedLines, type PlacedLine } from './placed-lines.ts'
import { crumbsTo, shellOf, type Link, type Shell } from './shell.ts'
import type { Term } from './terms.ts'
import { lowerFirst } from './words.ts'

/** Lines of one level, or of the whole competency. */
export type LeveledLines = { level?: string | undefined; lines: PlacedLine[] }

/** Both lists of a competency; an empty one says so. */
export type BothLists = Link & {
  id: string
  number?: string | undefined
  lists: {
    heading: string
    polarity: 'positive' | 'negative'
    levels: LeveledLines[]
    empty?: string | undefined
  }[]
}

/** Everything the page shows. */
export type DoingPage = {
  shell: Shell
  organisation: string
  title: string
  notices: string[]
  contents: Link[]
  competencies: BothLists[]
  terms: Term[]
}

/** Doing and not doing over a whole framework. */
export function doingPage(handbook: Handbook, entry: FrameworkEntry): DoingPage {
  const { framework, words, competencies, terms } = entry
  const title = `${words.positive} and ${lowerFirst(words.negative)}`
  return {
    shell: shellOf(handbook, {
      title: 'Doing and not doing',
      description: `${title}: both lists of every ${lowerFirst(words.competency)} of ${framework.title}, ${framework.organisation}.`,
      path: handbook.address.doingAndNotDoing(framework.id),
      crumbs: crumbsTo(handbook, entry),
      entry,
    }),
    organisation: framework.organisation,
    title,
    notices: framework.notices,
    contents: competencies.map(({ id, name }) => ({ label: name, href: `#${id}` })),
    competencies: competencies.map((competency) => bothLists(handbook, entry, competency)),
    terms: terms.usedIn(competencies.flatMap(({ behaviours }) => behaviours.map(({ text }) => text))),
  }
}

function bothLists(handbook: Handbook, entry: FrameworkEntry, competency: Competency): BothLists {
  const { framework, words, terms } = entry
  const list = (polarity: 'positive' | 'negative', heading: string): BothLists['lists'][number] => {
    const own = competency.behaviours.filter((behaviour) => behaviour.polarity === polarity)
    const at = (code: string | undefined) =>
      placedLines(
        handbook,
        competency,
        terms,
        own.filter(({ point }) => point === code),
      )
    const levels = [
      { lines: at(undefined) },
      ...framework.scale.points.map(({ code, name }) => ({ level: name, lines: at(code) })),
    ].filter(({ lines }) => lines.length > 0)
    return {
      heading,
      polarity,
      levels,
      empty:
        levels.length === 0 ? `Nothing is written under this heading for ${competency.name}.` : undefined,
    }
  }
  return {
    id: competency.id,
    label: competency.name,
    href: handbook.address.competency(framework.id, competency.id),
    number: competency.number,
    lists: [list('positive', words.positive), list('negative', words.negative)],
  }
}
