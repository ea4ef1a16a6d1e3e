// The finished home page: the search, the frameworks, the way to "what is expected of me", and what is new. Pure.
import { dayInWords, editionInWords, type DateInWords } from './dates.ts'
import { countsOf } from './framework-page.ts'
import type { FrameworkEntry, Handbook } from './handbook.ts'
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

/** The levels, audiences or roles of one framework among which a reader finds themself. */
export type DescribesYou = { framework: string; items: (Link & { detail?: string | undefined })[] }

/** Everything the home page shows. */
export type HomePage = {
  shell: Shell
  title: string
  welcome: string[]
  frameworks: FrameworkCard[]
  describesYou: DescribesYou[]
  news: { title: string; note: string; date: DateInWords }[]
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
    describesYou: frameworks
      .map((entry) => describesYou(handbook, entry))
      .filter(({ items }) => items.length > 0),
    news: release.changes
      .toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
      .slice(0, 3)
      .map(({ title, note, publishedAt }) => ({
        title,
        note,
        date: dayInWords(publishedAt, settings.timeZone),
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

function describesYou(
  { address }: Handbook,
  { framework, roles, pointsWithText }: FrameworkEntry,
): DescribesYou {
  const id = framework.id
  return {
    framework: `${framework.organisation}: ${framework.title}`,
    items:
      roles.length > 0
        ? roles.map(({ id: role, name, family }) => ({
            label: name,
            href: address.role(id, role),
            detail: family,
          }))
        : pointsWithText.map(({ code, name, audience }) => ({
            label: name,
            href: address.level(id, code),
            detail: audience,
          })),
  }
}
