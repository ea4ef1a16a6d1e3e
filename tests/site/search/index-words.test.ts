// The words file holds what the records hold: every word once, frequent ones first, and the synonyms, editors' first.
import { describe, expect, it } from 'vitest'
import { indexWords } from '#site/search/index-words'
import { searchRecords } from '#site/search/records'
import { assembleHandbook } from '#site/views/handbook'
import { makeReleaseOfFiveShapes } from '#tests/factories/release-of-five-shapes'

const release = makeReleaseOfFiveShapes()
const records = searchRecords(assembleHandbook(release, { base: '/' }))

describe('the words file', () => {
  const { words, synonyms } = indexWords(records, release.synonyms)

  it('holds each word of the records once, as it is written, in lower case', () => {
    const list = words.split(' ')
    expect(new Set(list).size).toBe(list.length)
    expect(list).toEqual(expect.arrayContaining(['arrears', 'deciding']))
    expect(words).toBe(words.toLowerCase())
  })

  it('begins with the synonyms that editors keep', () => {
    expect(synonyms.slice(0, release.synonyms.length)).toEqual(release.synonyms.map((set) => set.words))
    expect(synonyms.length).toBeGreaterThan(release.synonyms.length)
  })
})
