// Defined words are found where they are used, and the text stays the text.
import { fc } from '#tests/support/properties'
import { describe, expect, it } from 'vitest'
import { termsOf } from '#site/views/terms'

const terms = termsOf({
  definitions: [
    { term: 'Scheme', text: 'The rules.' },
    { term: 'Scheme of delegation', text: 'Who decides.' },
    { term: 'Party (R&D)', text: 'Either side.' },
    { term: '経営者', text: 'A manager.' },
    { term: '管理', text: 'Managing.' },
  ],
})

describe('defined words', () => {
  it('are marked at their first use, the longest first, in any capitals and in the plural', () => {
    expect(terms.mark('Reads the SCHEME of  delegation and two schemes; no scheming.')).toEqual([
      { text: 'Reads the ' },
      { text: 'SCHEME of  delegation', term: '#definition-scheme-of-delegation' },
      { text: ' and two ' },
      { text: 'schemes', term: '#definition-scheme' },
      { text: '; no scheming.' },
    ])
    expect(terms.mark('A scheme is a scheme')).toHaveLength(3)
  })

  it('take signs in a term as signs, and have ids of their own in every script', () => {
    expect(terms.mark('Hears each party (R&D).')[1]).toEqual({
      text: 'party (R&D)',
      term: '#definition-party-r-and-d',
    })
    expect(new Set(terms.all.map(({ id }) => id)).size).toBe(terms.all.length)
    expect(terms.usedIn(['schemes', '管理']).map(({ term }) => term)).toEqual(['Scheme', '管理'])
  })

  it('never change a text', () => {
    const word = fc.constantFrom('scheme', 'Schemes', 'party (R&D)', ' ', '<b>', 'x', '経営者', '.')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join('')),
        ),
        (text) => {
          expect(
            terms
              .mark(text)
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text)
        },
      ),
    )
  })
})
