// What surrounds every page: its titles, the way back, and the foot with edition, last change and whom to tell. Pure.
import type { Contact } from '#content-schema/framework'
import { approvalInWords } from './approval.ts'
import { dayInWords, editionInWords, type DateInWords, newestFirst } from './dates.ts'
import { documentTitle } from './document-title.ts'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import type { PreviewNotice } from './preview-notice.ts'
import { pairsToCompare } from './pairs.ts'
import { accentVersion } from './theme-colours.ts'

/** A link with its words. */
export type Link = { label: string; href: string }

/** Whom to ask or tell, with a ready-made message that quotes the page's address. */
export type ContactView = {
  of?: string | undefined
  text: string
  email?: string | undefined
  mailto?: string | undefined
}

/** Everything around a page's own content. */
export type Shell = {
  title: string
  description: string
  language: string
  /** Only where the framework's language runs from right to left. */
  direction?: 'rtl' | undefined
  handbookTitle: string
  logo?: { src: string; alt: string } | undefined
  home: string
  search: string
  favicon: string
  theme: string
  navigation: Link[]
  crumbs: Link[]
  /** The ways to read the page's framework as a whole. */
  ways: (Link & { current: boolean })[]
  address: string
  edition?: string | undefined
  lastChange: {
    date: DateInWords
    title?: string | undefined
    href?: string | undefined
    approval?: string | undefined
  }
  contacts: ContactView[]
  /** Only in a preview. */
  preview?: PreviewNotice | undefined
}

/** What a page says about itself; `path` is its address within the handbook. */
export type PageFacts = {
  title: string
  description: string
  path: string
  crumbs?: Link[]
  entry?: FrameworkEntry
  competency?: string
}

/** Said where neither the framework nor the settings name anybody. */
const nobodyNamed = 'Tell your HR team, and quote the address of this page.'
/** What search engines show of a description, and a little more. */
const longestDescription = 240

/** The shell of a page. The last change is that of the competency, else of its framework, else of the handbook. */
export function shellOf(handbook: Handbook, page: PageFacts): Shell {
  const { release, address } = handbook
  const { settings } = release
  const framework = page.entry?.framework
  const edition = framework?.edition
  return {
    title: documentTitle(handbook, page.title, framework),
    description: shortened(page.description, longestDescription),
    language: framework?.language ?? 'en-GB',
    direction: framework !== undefined && runsRightToLeft(framework.language) ? 'rtl' : undefined,
    handbookTitle: settings.title,
    logo:
      settings.logo === undefined
        ? undefined
        : { src: address.logo(logoFileName(settings.logo.mediaType)), alt: settings.logo.alt },
    home: address.home,
    search: address.search,
    favicon: address.favicon,
    theme: address.theme(accentVersion(settings.accent)),
    navigation: [
      { label: 'Frameworks', href: `${address.home}#frameworks` },
      { label: 'Guides', href: address.guides },
    ],
    crumbs: page.crumbs ?? [],
    ways: page.entry === undefined ? [] : waysToRead(handbook, page.entry, page.path),
    address: address.absolute(page.path),
    edition: edition === undefined ? undefined : editionInWords(edition),
    lastChange: lastChangeOf(handbook, page),
    contacts: contactsOf(handbook, page),
    preview: handbook.preview,
  }
}

/** Crumbs of a page below a framework. */
export function crumbsTo({ address }: Handbook, { framework }: FrameworkEntry): Link[] {
  return [{ label: `${framework.organisation}: ${framework.title}`, href: address.framework(framework.id) }]
}

function waysToRead({ address }: Handbook, entry: FrameworkEntry, path: string): Shell['ways'] {
  const { id } = entry.framework
  const [pair, ...more] = pairsToCompare(entry)
  const ways: Link[] = [
    { label: 'Overview', href: address.framework(id) },
    ...(pair === undefined
      ? []
      : [
          {
            label: 'Compare',
            // Where there is nothing to choose, at once to the only two.
            href:
              more.length === 0
                ? address.compare(id, pair.lower.code, pair.upper.code)
                : address.comparisons(id),
          },
        ]),
    { label: 'Doing and not doing', href: address.doingAndNotDoing(id) },
    { label: 'A–Z', href: address.aToZ(id) },
    { label: 'Changes', href: address.changes(id) },
    { label: 'Print', href: address.print(id) },
  ]
  return ways.map((way) => ({ ...way, current: way.href === path }))
}

/** Scripts that run from right to left, by the first part of a language tag (or its script, where one is named). */
function runsRightToLeft(language: string): boolean {
  const [name = '', script = ''] = language.toLowerCase().split('-')
  return (
    ['ar', 'dv', 'fa', 'ckb', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'].includes(name) ||
    ['arab', 'hebr'].includes(script)
  )
}

function shortened(text: string, longest: number): string {
  // By whole letters: half of an emoji is no letter.
  const letters = Array.from(text)
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : text
}

/** The logo's name in the published folder. */
export function logoFileName(mediaType: string): string {
  return `logo.${mediaType === 'image/svg+xml' ? 'svg' : mediaType.replace('image/', '')}`
}

function lastChangeOf({ release, address }: Handbook, { entry, competency }: PageFacts): Shell['lastChange'] {
  const { changes, settings, time } = release
  const id = entry?.framework.id
  const touching = changes
    .filter(
      (change) =>
        id === undefined ||
        change.behaviours.some((b) => b.framework === id && (competency ?? b.competency) === b.competency) ||
        change.documents.some((d) => d.framework === id && (competency === undefined || d.id === competency)),
    )
    .toSorted((a, b) => newestFirst(a.publishedAt, b.publishedAt))
  const latest = touching[0]
  if (latest === undefined) return { date: dayInWords(time, settings.timeZone) }
  return {
    date: dayInWords(latest.publishedAt, settings.timeZone),
    title: latest.title,
    href: id === undefined ? undefined : address.changes(id, latest.id),
    approval: approvalInWords(latest, settings),
  }
}

/** Whom to ask: about this framework, else about the handbook; a page about no framework falls back to all of theirs. */
function contactsOf({ release, address, frameworks }: Handbook, page: PageFacts): ContactView[] {
  const view = (contact: Contact, of?: string) =>
    contactView(contact, page.title, address.absolute(page.path), of)
  const one = page.entry?.framework.contact ?? release.settings.contact
  if (one !== undefined) return [view(one)]
  const named =
    page.entry === undefined
      ? frameworks.flatMap(({ framework: { contact, organisation } }) =>
          contact === undefined ? [] : [view(contact, organisation)],
        )
      : []
  return named.length > 0 ? named : [{ text: nobodyNamed }]
}

function contactView({ text, email }: Contact, title: string, address: string, of?: string): ContactView {
  const query = `subject=${encodeURIComponent(`Handbook: ${title}`)}&body=${encodeURIComponent(`About the page ${address}\n\n`)}`
  return { of, text, email, mailto: email === undefined ? undefined : `mailto:${email}?${query}` }
}
