// What surrounds every page: its titles, the way back, and the foot with edition, last change and whom to tell. Pure.
import type { Contact } from '#content-schema/framework'
import { dayInWords, editionInWords, type DateInWords } from './dates.ts'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { accentVersion } from './theme-colours.ts'

/** A link with its words. */
export type Link = { label: string; href: string }

/** Whom to ask or tell, with a ready-made message that quotes the page's address. */
export type ContactView = { text: string; email?: string | undefined; mailto?: string | undefined }

/** Everything around a page's own content. */
export type Shell = {
  title: string
  description: string
  language: string
  handbookTitle: string
  logo?: { src: string; alt: string } | undefined
  home: string
  search: string
  favicon: string
  theme: string
  navigation: Link[]
  crumbs: Link[]
  address: string
  edition?: string | undefined
  lastChange: { date: DateInWords; title?: string | undefined }
  contact?: ContactView | undefined
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

const longestTitle = 70

/** The shell of a page. The last change is that of the competency, else of its framework, else of the handbook. */
export function shellOf(handbook: Handbook, page: PageFacts): Shell {
  const { release, address } = handbook
  const { settings } = release
  const framework = page.entry?.framework
  const edition = framework?.edition
  return {
    title: documentTitle([page.title, framework?.title ?? [], settings.title].flat()),
    description: page.description,
    language: framework?.language ?? 'en-GB',
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
    address: address.absolute(page.path),
    edition: edition === undefined ? undefined : editionInWords(edition),
    lastChange: lastChangeOf(handbook, page),
    contact: contactView(framework?.contact ?? settings.contact, page.title, address.absolute(page.path)),
  }
}

/** As many of the names as fit into what a browser's tab and a search engine show, the page's own first. */
function documentTitle(names: readonly string[]): string {
  const [own = '', ...rest] = new Set(names)
  const title = own.length > longestTitle ? `${own.slice(0, longestTitle - 1).trimEnd()}…` : own
  return rest.reduce((sofar, name) => {
    const longer = `${sofar} · ${name}`
    return longer.length > longestTitle ? sofar : longer
  }, title)
}

/** The logo's name in the published folder. */
export function logoFileName(mediaType: string): string {
  return `logo.${mediaType === 'image/svg+xml' ? 'svg' : mediaType.replace('image/', '')}`
}

function lastChangeOf({ release }: Handbook, { entry, competency }: PageFacts): Shell['lastChange'] {
  const { changes, settings, time } = release
  const id = entry?.framework.id
  const touching = changes
    .filter(
      (change) =>
        id === undefined ||
        change.behaviours.some((b) => b.framework === id && (competency ?? b.competency) === b.competency) ||
        change.documents.some((d) => d.framework === id && (competency === undefined || d.id === competency)),
    )
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
  const latest = touching[0]
  return { date: dayInWords(latest?.publishedAt ?? time, settings.timeZone), title: latest?.title }
}

function contactView(contact: Contact | undefined, title: string, address: string): ContactView | undefined {
  if (contact === undefined) return undefined
  const { text, email } = contact
  const query = `subject=${encodeURIComponent(`Handbook: ${title}`)}&body=${encodeURIComponent(`About the page ${address}\n\n`)}`
  return { text, email, mailto: email === undefined ? undefined : `mailto:${email}?${query}` }
}
