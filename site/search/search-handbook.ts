// The one door to the search: words and filters in, hits and counts out. It knows Pagefind; nothing else on the page does.
import { correctedQueries } from './corrected-queries.ts'
import { searchIndex, type SearchIndex } from './load-records.ts'
import { parseLoosely, parseQuery } from './match-words.ts'
import { nearRecords, type NearRecords } from './near-records.ts'
import type { Pagefind, PagefindData } from './pagefind.ts'
import { inOrder, worthOf, type ReadRecord } from './rank-records.ts'
import { readSynonyms, type Term } from './related-terms.ts'

/** Chosen values by facet; several values of one facet mean any of them. */
export type Filters = Record<string, string[]>

/** Hits that are not quite what was asked for, the sentence that says why, and the words to mark in them. */
export type Near = { said: string; hits: PagefindData[]; words: string[] }

/**
 * What a search found. `exact` answers everything that was asked; `counts` are of these (without any, of the near ones), each
 * facet counted as if it were not filtered; `unfiltered` is how many there would be without filters.
 */
export type Found = {
  words: string[]
  exact: PagefindData[]
  near: Near[]
  suggestions: string[]
  unfiltered: number
  counts: Record<string, Record<string, number>>
}

type Answer = { exact: ReadRecord[]; near: NearRecords[]; suggestions: string[] }

const mostNear = 15

/** Loads the index at `path`; the function it gives searches it. */
export async function openSearch(path: string): Promise<(query: string, filters: Filters) => Promise<Found>> {
  const answered = await fetch(`${path}words.json`)
  // Written by publish/build-search-index.ts from index-words.ts.
  const { words, synonyms } = (await answered.json()) as { words: string; synonyms: string[][] }
  // Put there by the script that stands before this one, see publish/build-search-index.ts.
  const { pagefind } = globalThis as unknown as { pagefind: Pagefind }
  // Without a worker, the page's own security policy governs all that runs; a worker would need one of its own.
  await pagefind.options({ noWorker: true })
  await pagefind.init()
  const index = searchIndex(pagefind, words.split(' '))
  const sets = readSynonyms(synonyms)

  return async (query, filters) => {
    const { exact, near, suggestions } = await answer(index, sets, query)
    const passing = (records: readonly ReadRecord[]) =>
      records.filter((record) => passes(record, filters)).map(({ data }) => data)
    return {
      words: wordsToMark(query),
      exact: passing(exact),
      near: near
        .map(({ said, records, words }) => ({ said, words, hits: passing(records).slice(0, mostNear) }))
        .filter(({ hits }) => hits.length),
      suggestions,
      unfiltered: exact.length,
      counts: countsOf(exact.length > 0 ? exact : near.flatMap(({ records }) => records), filters),
    }
  }
}

async function answer(
  index: SearchIndex,
  synonyms: Term[][],
  query: string,
  isCorrected = false,
): Promise<Answer> {
  const asked = parseQuery(query)
  const { words, phrases } = asked
  // No question is answered with everything, a question without a word with nothing.
  if (words.length + phrases.length === 0)
    return { exact: query === '' ? await index.all() : [], near: [], suggestions: [] }
  const candidates = await index.of([...words, ...parseLoosely(query)])
  const exact = inOrder(candidates.map((record) => ({ record, worth: worthOf(record, asked) })))
  const { queries, likely } = correctedQueries(query, candidates, index, synonyms)
  const near = (isCorrected ? [] : likely).map(async (suggestion) => {
    const { exact, near } = await answer(index, synonyms, suggestion, true)
    return {
      said: `These answer “${suggestion}”.`,
      records: [...exact, ...near.flatMap(({ records }) => records)],
      words: wordsToMark(suggestion),
    }
  })
  return {
    exact,
    near: [...(await Promise.all(near)), ...(await nearRecords(index, synonyms, query, exact))],
    suggestions: queries,
  }
}

function wordsToMark(query: string): string[] {
  const { words, phrases } = parseQuery(query)
  return [...words.flatMap(({ word, parts, joins }) => [word, ...parts, ...joins]), ...phrases.flat()]
}

function passes({ data }: ReadRecord, filters: Filters, except?: string): boolean {
  return Object.entries(filters).every(
    ([facet, values]) => facet === except || values.some((value) => data.filters[facet]?.includes(value)),
  )
}

function countsOf(records: readonly ReadRecord[], filters: Filters): Found['counts'] {
  const counts: Found['counts'] = {}
  for (const record of new Set(records))
    for (const [facet, values = []] of Object.entries(record.data.filters)) {
      const ofFacet = (counts[facet] ??= {})
      if (passes(record, filters, facet))
        for (const value of values) ofFacet[value] = (ofFacet[value] ?? 0) + 1
    }
  return counts
}
