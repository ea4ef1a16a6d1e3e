// The finished home page: the search, the frameworks, the way to "what is expected of me", and what is new. Pure.
import { approvalInWords } from './approval.ts'
import { frameworksTouched } from './changes-page.ts'
import { dayInWords, editionInWords, type DateInWords, newestFirst } from './dates.ts'
import { countsOf } from './counts.ts'
import { describesYou, type DescribesYou } from './describes-you.ts'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { paragraphsOf } from './words.ts'
import { shellOf, type Link, type Shell } from './shell.ts'

/** More competencies than this are not listed on the home page, only counted. */
const mostListed = 12

/** One framework as home introduces it. */
export type FrameworkCard = Link & {
  organisation: string
  edition?: string | undefined
  counts: string
  competencies: Link[]
  more?: string | undefined
}

/** Everything the home page shows. */
export type HomePage = {
  shell: Shell
  title: string
  welcome: string[]
  frameworks: FrameworkCard[]
  describesYou: DescribesYou[]
  news: {
    title: string
    notes: string[]
    date: DateInWords
    approval?: string | undefined
    changes: Link[]
  }[]
  csv: string
}

/** The home page of a handbook. */
export function homePage(handbook: Handbook): HomePage {
  const { release, address, frameworks } = handbook
  const { settings } = release
  return {
    shell: shellOf(handbook, {
      title: settings.title,
      description:
        settings.welcome[0] ?? `${settings.title}: what is expected of each of us, and how to find it.`,
      path: address.home,
    }),
    title: settings.title,
    welcome: settings.welcome,
    frameworks: frameworks.map((entry) => cardOf(handbook, entry)),
    describesYou: frameworks.flatMap((entry) => describesYou(handbook, entry) ?? []),
    news: release.changes
      .toSorted((a, b) => newestFirst(a.publishedAt, b.publishedAt))
      .slice(0, 3)
      .map((change) => ({
        title: change.title,
        notes: paragraphsOf(change.note),
        date: dayInWords(change.publishedAt, settings.timeZone),
        approval: approvalInWords(change, settings),
        changes: frameworksTouched(handbook, change).map(({ framework }) => ({
          label: `Line by line: ${framework.title}`,
          href: address.changes(framework.id, change.id),
        })),
      })),
    csv: address.behavioursCsv,
  }
}

function cardOf({ address }: Handbook, entry: FrameworkEntry): FrameworkCard {
  const { framework, competencies } = entry
  const shown = competencies.length > mostListed + 3 ? competencies.slice(0, mostListed) : competencies
  const left = competencies.length - shown.length
  return {
    label: framework.title,
    href: address.framework(framework.id),
    organisation: framework.organisation,
    edition: framework.edition === undefined ? undefined : editionInWords(framework.edition),
    counts: countsOf(entry),
    competencies: shown.map(({ id, name }) => ({ label: name, href: address.competency(framework.id, id) })),
    more: left === 0 ? undefined : `and ${left} more`,
  }
}
