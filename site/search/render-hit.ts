// Hits, and the sentences around them, as elements. Text goes in as text, never as markup.
import { markedStretches } from './match-words.ts'
import type { PagefindData } from './pagefind.ts'
import type { Near } from './search-handbook.ts'

/** The names that the page's facets show for a facet's value. */
export type LabelOf = (facet: string, value: string | undefined) => string

/** A list item for a hit, with the words that were asked for marked in it. */
export function renderHit(
  { raw_url, url, content, meta: { title = '' }, filters }: PagefindData,
  words: readonly string[],
  labelOf: LabelOf,
): HTMLElement {
  const [address, valueOf] = [raw_url ?? url, (facet: string) => filters[facet]?.[0]]
  const isCompetency = valueOf('kind') === 'competency'
  const link = element('a', '', ...marked(isCompetency ? title : content, words))
  link.href = address
  const item = element('li', 'hit', link)
  const place = [element('span', '', labelOf('framework', valueOf('framework')))]
  if (isCompetency) {
    item.className += ' of-competency'
    item.dataset['competencyId'] = address.split('/').at(-2)
    if (content !== title) item.append(element('p', '', ...marked(content, words)))
  } else {
    item.dataset['behaviourId'] = address.split('#').at(-1)
    const polarity = valueOf('polarity')
    place.unshift(
      element('span', `hit-polarity ${polarity ?? ''}`, labelOf('polarity', polarity)),
      element('span', '', ...marked(title, words)),
      element('span', '', ...marked(valueOf('theme'), words)),
      element('span', '', labelOf('level', valueOf('level'))),
    )
  }
  item.append(element('p', 'hit-place', ...place.filter((part) => part.textContent)))
  item.normalize()
  return item
}

/** Hits that are not quite what was asked for, under the sentence that says so. */
export function renderNear({ said, hits, words }: Near, labelOf: LabelOf): HTMLElement {
  const list = element('ol', 'hits', ...hits.map((hit) => renderHit(hit, words, labelOf)))
  const group = element('section', 'near', element('h2', '', said), list)
  group.dataset['match'] = 'near'
  return group
}

/** A sentence that offers another search as a link. */
export function renderOffer(before: string, text: string, href: string): HTMLElement {
  const link = element('a', '', text)
  link.href = href
  return element('p', '', before, link)
}

function marked(text = '', words: readonly string[]): (string | HTMLElement)[] {
  return markedStretches(text, words).map(({ text, marked }) => (marked ? element('mark', '', text) : text))
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (string | HTMLElement)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...content)
  return made
}
