// Two wordings of a text: the marks lead from one to the other, and the same is said in words.
import { fc } from '#tests/support/properties'
import { describe, expect, it } from 'vitest'
import { compareTexts, sideOf } from '#cms/review/compare-texts'
import { editsInWords } from '#cms/review/edits-in-words'

const said = (before: string, after: string) => editsInWords(compareTexts(before, after))
const text = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom('may', 'must', 'always', 'ask', ',', ' ', '  ', '\n', 'é', 'é'), { maxLength: 12 })
    .map((words) => words.join(' ')),
)

describe('the marks', () => {
  it('give each wording back, letter by letter', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = compareTexts(before, after)
        const whole = (side: 'from' | 'to') =>
          sideOf(edits, side)
            .map((piece) => piece.text)
            .join('')
        expect([whole('from'), whole('to')]).toEqual([before, after])
      }),
    )
  })

  it('mark something and say something whenever the texts differ, and nothing when they do not', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = compareTexts(before, after)
        const marked = (['from', 'to'] as const).some((side) =>
          sideOf(edits, side).some((piece) => piece.marked),
        )
        expect(marked).toBe(before !== after)
        expect(editsInWords(edits) !== '').toBe(before !== after)
      }),
    )
  })
})

describe('a rewording in words', () => {
  it('names the words that take the place of others', () => {
    expect(said('You may ask a manager first', 'You must ask a manager first')).toBe('“may” becomes “must”.')
  })

  it('takes neighbouring words together', () => {
    expect(said('Asks the duty officer before acting', 'Asks a colleague at hand before acting')).toBe(
      '“the duty officer” becomes “a colleague at hand”.',
    )
  })

  it('says what is added and what is taken out', () => {
    expect(said('Listens before answering people', 'Listens before answering all people')).toBe(
      '“all” is added.',
    )
    expect(said('Always listens before answering', 'listens before answering')).toBe('“Always” is taken out.')
    expect(said('Counts the cost over the years', 'Counts the cost, and says so, over the years')).toBe(
      '“, and says so,” is added.',
    )
    expect(said('Counts the cost, and says so, over the years', 'Counts the cost over the years')).toBe(
      '“, and says so,” is taken out.',
    )
  })

  it('says when hardly a word has stayed', () => {
    expect(said('Waits for others', 'Speaks up early and plainly')).toBe('The whole text is another.')
  })

  it('says what nobody can see', () => {
    expect(said('Asks first, then acts', 'Asks first,  then acts')).toBe('a space becomes 2 spaces.')
    expect(said('Asks first', 'Asks\u00a0first')).toContain('invisible character (U+00A0)')
    expect(said('Café opening hours are kept', 'Cafe\u0301 opening hours are kept')).toContain(
      'other characters that look the same',
    )
    expect(said('Asks first and acts', 'Asks first\u200b and acts')).toContain('U+200B')
  })

  it('does not go on for ever', () => {
    const words = (ending: string) =>
      Array.from({ length: 9 }, (_, i) => `keep${i} these${i} words${i}${ending}`).join(' ')
    expect(said(words(''), words('x'))).toMatch(/; and 5 more\.$/)
  })
})
