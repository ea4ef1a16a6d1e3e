// A question with a word that no line holds: what may have been meant, and what is answered at once.
import { expect, it } from 'vitest'
import { correctedQueries } from '#site/search/corrected-queries'
import { readRecord } from '#site/search/rank-records'
import { readSynonyms } from '#site/search/related-terms'

const vocabulary = ['arrears', 'areas', 'meaning', 'rent']
const record = readRecord({
  url: '/',
  content: 'Explains rent arrears in all areas',
  meta: { title: 'Meaning' },
  filters: {},
})
const corrected = (query: string) =>
  correctedQueries(
    query,
    [record],
    { vocabulary, spelling: (word) => word },
    readSynonyms([['complain', 'moan']]),
  )

it('offers every near word and answers only for a slip of the fingers', () => {
  expect(corrected('rent arears')).toEqual({
    queries: ['rent arrears', 'rent areas'],
    likely: ['rent arrears'],
  })
})

it('takes no word for a slip that has synonyms', () => {
  expect(corrected('moaning')).toEqual({ queries: [], likely: [] })
})

it('leaves words alone that stand in a line', () => {
  expect(corrected('rent areas')).toEqual({ queries: [], likely: [] })
})
