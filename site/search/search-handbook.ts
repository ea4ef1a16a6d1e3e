// The one door to the search: words and filters in, hits and counts out. It knows Pagefind; nothing else on the page does.
import { holdsPhrase, meetingOf, parseQuery, type Asked } from './match-words.ts'
import type { Pagefind, PagefindData } from './pagefind.ts'

/** Chosen values by facet; several values of one facet mean any of them. */
export type Filters = Record<string, string[]>

/** One thing found. */
export type Hit = {
  url: string
  text: string
  competencyName: string
  kind: 'behaviour' | 'competency'
  framework: string
  competency: string
  level?: string | undefined
  theme?: string | undefined
  polarity?: 'positive' | 'negative' | undefined
}

/** What a search found. `exact` answers every word; `near` answers some, or answers by a related term. `counts` are of `exact`, each facet counted as if it were not filtered. */
export type Found = {
  words: string[]
  exact: Hit[]
  near: Hit[]
  counts: Record<string, Record<string, number>>
}

const facets = ['framework', 'polarity', 'level', 'competency']
const mostNear = 15
const mostWordsForNear = 5

/** Loads the index; the function it gives searches it. */
export async function openSearch(
  pagefindPath: string,
): Promise<(query: string, filters: Filters) => Promise<Found>> {
  // Pagefind's module is written beside the pages after they are built, so nothing can type it.
  const pagefind = (await import(/* @vite-ignore */ `${pagefindPath}pagefind.js`)) as Pagefind
  // Without a worker, the page's own security policy governs all that runs; a worker would need one of its own.
  await pagefind.options({ noWorker: true, ranking: { metaWeights: { title: 0.4, also: 0.2 } } })
  await pagefind.init()
  return (query, filters) => search(pagefind, query, filters)
}

async function search(pagefind: Pagefind, query: string, filters: Filters): Promise<Found> {
  const asked = parseQuery(query)
  const records = await load(pagefind, asked.words.length === 0 ? null : query)
  const ranked = records.map((record) => ({ record, rank: rankOf(record, query, asked) }))
  const honest = ranked.filter(({ rank }) => rank < notMet).toSorted((a, b) => a.rank - b.rank)
  const exactRecords = honest.map(({ record }) => record).filter((record) => passes(record, filters))
  const nearRecords = asksForNear(asked, exactRecords.length)
    ? await nearTo(pagefind, asked, filters, new Set(exactRecords.map(({ url }) => url)))
    : []
  return {
    words: asked.words,
    exact: exactRecords.map(hitOf),
    near: (exactRecords.length > 0 ? onlyRelated(nearRecords, asked) : nearRecords).map(hitOf),
    counts: countsOf(
      honest.map(({ record }) => record),
      filters,
    ),
  }
}

const notMet = 3

/** 0 whole words in the text, 1 inflections, 2 some word only in the names, 3 some word nowhere. */
function rankOf(record: PagefindData, query: string, { words, phrase }: Asked): number {
  if (phrase) return holdsPhrase(record.content, query) || holdsPhrase(namesOf(record), query) ? 0 : notMet
  const ranks = words.map((word) => {
    const meeting = meetingOf(record.content, word)
    if (meeting !== 'none') return meeting === 'whole' ? 0 : 1
    return meetingOf(namesOf(record), word) === 'none' ? notMet : 2
  })
  return Math.max(0, ...ranks)
}

/** A phrase or a long question that was answered needs nothing beside its answers. */
function asksForNear({ words, phrase }: Asked, answers: number): boolean {
  return words.length > 0 && (answers === 0 || (!phrase && words.length <= mostWordsForNear))
}

/** Records that hold some of the words, or a related term for one, best first. */
async function nearTo(pagefind: Pagefind, asked: Asked, filters: Filters, exact: ReadonlySet<string>) {
  const lists = await Promise.all(asked.words.map((word) => load(pagefind, word)))
  const byUrl = new Map(lists.flat().map((record) => [record.url, record]))
  return [...byUrl.values()]
    .filter((record) => !exact.has(record.url) && passes(record, filters))
    .map((record) => ({ record, met: asked.words.filter((word) => isMet(record, word)).length }))
    .filter(({ met }) => met > 0)
    .toSorted((a, b) => b.met - a.met)
    .slice(0, mostNear)
    .map(({ record }) => record)
}

/** Of the near records, those that hold every word once related terms count. */
function onlyRelated(records: readonly PagefindData[], { words }: Asked): PagefindData[] {
  return records.filter((record) => words.every((word) => isMet(record, word)))
}

function isMet(record: PagefindData, word: string): boolean {
  return meetingOf(`${record.content} ${namesOf(record)} ${record.meta.also ?? ''}`, word) !== 'none'
}

/** The names a hit shows beside its text: its competency and its theme. */
function namesOf({ meta, filters }: PagefindData): string {
  return `${meta.title ?? ''} ${filters['theme']?.[0] ?? ''}`
}

async function load(pagefind: Pagefind, query: string | null): Promise<PagefindData[]> {
  const { results } = await pagefind.search(query, query === null ? { sort: { order: 'asc' } } : {})
  return Promise.all(results.map((result) => result.data()))
}

function passes(record: PagefindData, filters: Filters, except?: string): boolean {
  return Object.entries(filters).every(
    ([facet, values]) =>
      facet === except ||
      values.length === 0 ||
      values.some((value) => record.filters[facet]?.includes(value)),
  )
}

function countsOf(records: readonly PagefindData[], filters: Filters): Found['counts'] {
  const counts: Found['counts'] = {}
  for (const facet of facets) {
    const ofFacet: Record<string, number> = {}
    for (const record of records.filter((candidate) => passes(candidate, filters, facet)))
      for (const value of record.filters[facet] ?? []) ofFacet[value] = (ofFacet[value] ?? 0) + 1
    counts[facet] = ofFacet
  }
  return counts
}

function hitOf({ raw_url, url, content, meta, filters }: PagefindData): Hit {
  return {
    url: raw_url ?? url,
    text: content,
    competencyName: meta.title ?? '',
    kind: filters['kind']?.[0] === 'competency' ? 'competency' : 'behaviour',
    framework: filters['framework']?.[0] ?? '',
    competency: filters['competency']?.[0] ?? '',
    level: filters['level']?.[0],
    theme: filters['theme']?.[0],
    polarity: filters['polarity']?.[0] as Hit['polarity'], // records.ts writes nothing else there
  }
}
