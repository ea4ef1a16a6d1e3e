// One hit as elements. Text goes in as text, never as markup.
import { markedStretches } from './match-words.ts'
import type { Hit } from './search-handbook.ts'

/** The names that the page's facets show for a facet's value. */
export type LabelOf = (facet: string, value: string | undefined) => string

/** A list item for a hit, with the words that were asked for marked in it. */
export function renderHit(hit: Hit, words: readonly string[], labelOf: LabelOf): HTMLLIElement {
  const item = element('li', 'hit')
  const link = element('a')
  link.href = hit.url
  const place = element('p', 'hit-place')
  if (hit.kind === 'competency') {
    item.classList.add('of-competency')
    item.dataset['competencyId'] = hit.url.split('/').at(-2) ?? ''
    link.append(...marked(hit.competencyName, words))
    const text = element('p')
    text.append(...marked(hit.text, words))
    item.append(link, ...(hit.text === hit.competencyName ? [] : [text]), place)
    place.append(span(labelOf('framework', hit.framework)))
    return item
  }
  item.dataset['behaviourId'] = hit.url.split('#').at(-1) ?? ''
  link.append(...marked(hit.text, words))
  const negative = hit.polarity === 'negative'
  const polarity = span(negative ? 'Not doing' : 'Doing')
  polarity.className = negative ? 'hit-polarity negative' : 'hit-polarity'
  const competency = element('span')
  competency.append(...marked(hit.competencyName, words))
  const theme = element('span')
  theme.append(...marked(hit.theme ?? '', words))
  const parts = [
    competency,
    theme,
    span(labelOf('level', hit.level)),
    span(labelOf('framework', hit.framework)),
  ]
  place.append(polarity, ...parts.filter((part) => part.textContent !== ''))
  item.append(link, place)
  return item
}

function marked(text: string, words: readonly string[]): (string | HTMLElement)[] {
  return markedStretches(text, words).map((stretch) => {
    if (!stretch.marked) return stretch.text
    const mark = element('mark')
    mark.textContent = stretch.text
    return mark
  })
}

function span(text: string): HTMLSpanElement {
  const part = element('span')
  part.textContent = text
  return part
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  return made
}
