// The search page's own script: it keeps form, address and hits in step. Without it the page says that it is needed.
import { renderHit, renderNear, renderOffer } from './render-hit.ts'
import { openSearch, type Filters, type Found } from './search-handbook.ts'

const hitsAtOnce = 50

// The casts say what site/pages/search/index.astro holds; it is built together with this.
const form = the('#search-form')
const input = the('#q') as HTMLInputElement
const status = the('[role=status]')
const exactList = the('#exact-hits')
const near = the('#near')
const instead = the('#instead')
const nothing = the('#nothing')
const more = the('#more-hits')
const facets = the('.facets') as HTMLDetailsElement
const choices = [...facets.querySelectorAll<HTMLInputElement>('input')]
const boxes = choices.filter(({ value }) => value)
const all = boxes.map(({ labels }) => labels?.[0]?.querySelector('.count')?.textContent)

// Loaded with the first question: until then the page only has to be read.
let opened: ReturnType<typeof openSearch> | undefined
let latest = 0
let found: Found | undefined

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
  writeAddress()
  void run()
})
addEventListener('popstate', () => {
  readAddress()
  void run()
})
more.addEventListener('click', () => {
  const first = exactList.children.length
  showMore()
  exactList.children[first]?.querySelector('a')?.focus()
})

async function run(): Promise<void> {
  const turn = ++latest
  const query = input.value.trim()
  const filters = chosen()
  try {
    const result =
      addressOf(query, filters) === '?'
        ? undefined
        : await (
            await (opened ??= openSearch(form.dataset['pagefind'] ?? ''))
          )(query, filters)
    if (turn === latest) show(query, result)
  } catch {
    status.textContent = 'The search could not be loaded.'
  }
}

function show(query: string, result: Found | undefined): void {
  found = result
  exactList.replaceChildren()
  showMore()
  near.replaceChildren(...(result?.near ?? []).map((group) => renderNear(group, labelOf)))
  const isEmpty = result !== undefined && result.exact.length === 0
  instead.replaceChildren(...(isEmpty ? renderInstead(query, result) : []))
  nothing.hidden = !isEmpty
  status.textContent = result === undefined ? '' : statusOf(query, result.exact.length)
  showCounts(result)
}

function statusOf(query: string, count: number): string {
  if (count > 0) return resultsOf(count)
  return `Nothing found for ${query === '' ? 'this choice' : `“${query}”`}`
}

function resultsOf(count: number): string {
  return count === 1 ? '1 result' : `${count.toLocaleString('en-GB')} results`
}

function showMore(): void {
  const left = found?.exact.slice(exactList.children.length) ?? []
  exactList.append(...left.slice(0, hitsAtOnce).map((hit) => renderHit(hit, found?.words ?? [], labelOf)))
  more.hidden = left.length <= hitsAtOnce
}

/** Options that would find nothing step aside; a chosen one stays. */
function showCounts(result: Found | undefined): void {
  boxes.forEach(({ name, value, checked, labels }, i) => {
    const number = result === undefined ? all[i] : String(result.counts[name]?.[value] ?? 0)
    const label = labels?.[0]
    label?.querySelector('.count')?.replaceChildren(number ?? '')
    label?.toggleAttribute('hidden', number === '0' && !checked)
  })
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
  for (const choice of choices) if (!choice.value) choice.checked = true
  for (const box of boxes) {
    const asked = address.getAll(box.name)
    // A competency or a role may be asked for with its framework or without, a level with it only.
    const id = box.name === 'level' ? '' : (box.value.split(':').at(-1) ?? '')
    const scoped = `${box.labels?.[0]?.dataset['framework'] ?? ''}:${id}`
    if ([box.value, id, scoped].some((value) => asked.includes(value))) box.checked = true
  }
}

function addressOf(query: string, filters: Filters): string {
  const address = new URLSearchParams(query === '' ? '' : { q: query })
  for (const [name, values] of Object.entries(filters))
    for (const value of values) address.append(name, value)
  return `?${address.toString()}`
}

/** Every question is a step of its own, so that the back button leads to the one before. */
function writeAddress(): void {
  const address = addressOf(input.value.trim(), chosen())
  if (address !== location.search) history.pushState(null, '', address)
}

function renderInstead(query: string, { suggestions, unfiltered }: Found): HTMLElement[] {
  const offers = suggestions.map((meant) => renderOffer('Did you mean ', meant, addressOf(meant, chosen())))
  if (unfiltered > 0)
    offers.push(renderOffer('Without your choices: ', resultsOf(unfiltered), addressOf(query, {})))
  return offers
}

function the(selector: string): HTMLElement {
  return document.querySelector(selector) as HTMLElement // the page has one of each
}
