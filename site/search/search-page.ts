// The search page's own script: it keeps form, address and hits in step. Without it the page says that it is needed.
import { renderHit } from './render-hit.ts'
import { openSearch, type Filters, type Found } from './search-handbook.ts'

const hitsAtOnce = 50

const form = the('#search-form', HTMLFormElement)
const input = the('#q', HTMLInputElement)
const status = the('[role=status]', HTMLElement)
const exactList = the('#exact-hits', HTMLElement)
const nearList = the('#near-hits', HTMLElement)
const near = the('#near', HTMLElement)
const more = the('#more-hits', HTMLButtonElement)
const facets = the('.facets', HTMLDetailsElement)
const choices = [...facets.querySelectorAll<HTMLInputElement>('input')]
const boxes = choices.filter(({ value }) => value !== '')

const opened = openSearch(form.dataset['pagefind'] ?? '/pagefind/')
let latest = 0
let found: Found | undefined
let shown = 0

facets.open = matchMedia('(min-width: 64rem)').matches
readAddress()
void run()

form.addEventListener('submit', (event) => {
  event.preventDefault()
  writeAddress()
  void run()
})
form.addEventListener('change', ({ target }) => {
  if (target === input) return
  writeAddress('replace')
  void run()
})
addEventListener('popstate', () => {
  readAddress()
  void run()
})
more.addEventListener('click', () => {
  const first = shown
  showMore()
  exactList.children[first]?.querySelector('a')?.focus()
})

async function run(): Promise<void> {
  const turn = ++latest
  const query = input.value.trim()
  const filters = chosen()
  const asksNothing = query === '' && Object.values(filters).every((values) => values.length === 0)
  try {
    const result = asksNothing ? undefined : await (await opened)(query, filters)
    if (turn === latest) show(query, result)
  } catch {
    status.textContent = 'The search could not be loaded. Please try again in a moment.'
  }
}

function show(query: string, result: Found | undefined): void {
  found = result
  shown = 0
  exactList.replaceChildren()
  showMore()
  nearList.replaceChildren(...(result?.near ?? []).map((hit) => renderHit(hit, result?.words ?? [], labelOf)))
  near.hidden = result === undefined || result.near.length === 0
  status.textContent = result === undefined ? '' : statusOf(query, result.exact.length)
  showCounts(result)
}

function statusOf(query: string, count: number): string {
  if (count === 0) return query === '' ? 'Nothing found for this choice' : `Nothing found for “${query}”`
  return count === 1 ? '1 result' : `${count.toLocaleString('en-GB')} results`
}

function showMore(): void {
  const hits = found?.exact.slice(shown, shown + hitsAtOnce) ?? []
  exactList.append(...hits.map((hit) => renderHit(hit, found?.words ?? [], labelOf)))
  shown += hits.length
  more.hidden = shown >= (found?.exact.length ?? 0)
}

/** Options that would find nothing step aside; a chosen one stays. */
function showCounts(result: Found | undefined): void {
  for (const box of boxes) {
    const label = box.closest('label')
    const count = label?.querySelector<HTMLElement>('.count')
    if (label === null || count === null || count === undefined) continue
    count.dataset['all'] ??= count.textContent
    const number = result?.counts[box.name]?.[box.value] ?? 0
    count.textContent = result === undefined ? count.dataset['all'] : String(number)
    label.hidden = result !== undefined && number === 0 && !box.checked
  }
  for (const group of facets.querySelectorAll<HTMLElement>('.facet-group'))
    group.hidden = group.querySelector('label:not([hidden])') === null
}

function chosen(): Filters {
  const filters: Filters = {}
  for (const { name, value, checked } of boxes) if (checked) (filters[name] ??= []).push(value)
  return filters
}

function labelOf(facet: string, value: string | undefined): string {
  const box = boxes.find((candidate) => candidate.name === facet && candidate.value === value)
  return box?.nextElementSibling?.textContent ?? ''
}

function readAddress(): void {
  const address = new URLSearchParams(location.search)
  input.value = address.get('q') ?? ''
  for (const choice of choices) if (choice.value === '') choice.checked = true
  for (const box of boxes) {
    const asked = address.getAll(box.name)
    // A competency may be asked for by its id alone, even where two frameworks share it.
    const id = box.name === 'competency' ? (box.value.split(':').at(-1) ?? '') : box.value
    if (asked.includes(box.value) || asked.includes(id)) box.checked = true
  }
}

function writeAddress(how: 'push' | 'replace' = 'push'): void {
  const address = new URLSearchParams()
  if (input.value.trim() !== '') address.set('q', input.value.trim())
  for (const { name, value, checked } of boxes) if (checked) address.append(name, value)
  const query = address.toString()
  const target = query === '' ? location.pathname : `?${query}`
  if (how === 'push') history.pushState(null, '', target)
  else history.replaceState(null, '', target)
}

function the<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`The search page has no ${selector}.`)
  return found
}
