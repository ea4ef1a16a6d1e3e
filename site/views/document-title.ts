// What a browser's tab, a bookmark and a search engine call a page: its own name, its framework's and the handbook's, so that no
// two pages are called the same because a long name was cut. Pure.
import type { Framework } from '#content-schema/framework'
import type { Handbook } from './handbook.ts'

/** As many letters as are shown of a title, counted as they are written in HTML, where "&" is five. */
const longest = 70
/** What a framework's name gets of them at least, and what stays of the end of a name that is cut. */
const [leastForFramework, keptAtEnd] = [24, 12]
const between = ' · '
const written: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** The title of a page by its own name; a framework's or the handbook's that stands in it already is not said twice. */
export function documentTitle(handbook: Handbook, own: string, framework?: Framework): string {
  const of = framework === undefined ? '' : nameAmong(handbook, framework)
  const other = own.includes(of) ? '' : of
  const room = other === '' ? 0 : Math.min(lengthInHtml(other), leastForFramework) + between.length
  const first = fitted(own, longest - room)
  const left = longest - lengthInHtml(first) - between.length
  const title = other === '' ? first : first + between + fitted(other, left)
  const whole = title + between + handbook.release.settings.title
  return own === handbook.release.settings.title || lengthInHtml(whole) > longest ? title : whole
}

/** A framework's title, with whose it is, and which edition, as far as other frameworks share the one and the other. */
function nameAmong({ frameworks }: Handbook, { title, organisation, edition }: Framework): string {
  const sharing = frameworks.filter(({ framework }) => framework.title === title)
  const ofThem = sharing.filter(({ framework }) => framework.organisation === organisation)
  const parts = [title, sharing.length > 1 && organisation, ofThem.length > 1 && edition?.label]
  return parts.filter((part) => part !== false && part !== undefined).join(', ')
}

/** The name within so many letters; what is cut is cut before its end, where names that begin alike differ. */
function fitted(name: string, most: number): string {
  if (lengthInHtml(name) <= most) return name
  const letters = Array.from(name)
  const end = letters.slice(-keptAtEnd).join('').trimStart()
  let kept = letters.length - keptAtEnd
  const cut = () => `${letters.slice(0, kept).join('').trimEnd()}…${end}`
  while (kept > 0 && lengthInHtml(cut()) > most) kept--
  return cut()
}

function lengthInHtml(text: string): number {
  return text.replace(/[&<>"']/g, (letter) => written[letter] ?? letter).length
}
