// A framework says each thing once, and a heading without a text is no heading.
import { describe, expect, it } from 'vitest'
import { countsOf } from '#site/views/counts'
import { assembleHandbook } from '#site/views/handbook'
import { introductionOf, usesOf } from '#site/views/introduction'
import { makeFramework, makeRelease } from '#tests/factories/release'

type Overrides = Parameters<typeof makeFramework>[0]
const entryOf = (overrides: Overrides) =>
  assembleHandbook(makeRelease({ frameworks: [makeFramework(overrides)] }), { base: '/' }).frameworks[0]!

describe('the introduction', () => {
  it('leaves out a sentence that stands among the uses, and a section that held nothing else', () => {
    const { framework } = entryOf({
      uses: [
        { stance: 'for', text: 'Talking about growth.' },
        { stance: 'for', text: 'Talking about growth.' },
      ],
      introduction: [
        { heading: 'How it is used', blocks: [{ kind: 'list', items: [{ text: 'Talking about  growth' }] }] },
        {
          heading: 'More',
          blocks: [
            { kind: 'paragraph', text: 'Talking about growth.' },
            { kind: 'paragraph', text: 'Talking about growth. And about rest.' },
          ],
        },
      ],
    })
    expect(usesOf(framework)[0]!.items).toEqual(['Talking about growth.'])
    expect(introductionOf(framework)).toEqual([
      { heading: 'More', blocks: [{ kind: 'paragraph', text: 'Talking about growth. And about rest.' }] },
    ])
  })

  it('does not say twice that it is the introduction', () => {
    const blocks = [{ kind: 'paragraph' as const, text: 'Where these words come from.' }]
    const { framework } = entryOf({ introduction: [{ heading: 'INTRODUCTION', blocks }] })
    expect(introductionOf(framework)).toEqual([{ heading: undefined, blocks }])
  })

  it('leaves out a paragraph of nothing but such sentences, and what led in to a list that is gone', () => {
    const { framework } = entryOf({
      uses: [
        { stance: 'notFor', text: 'It is not for pay.' },
        { stance: 'onlyWhen', text: 'However, a panel may ask.' },
      ],
      introduction: [
        {
          blocks: [
            { kind: 'paragraph', text: 'It is not for pay. However, a panel may ask.' },
            { kind: 'paragraph', text: 'It is not for payments.' },
            { kind: 'paragraph', text: 'Remember:' },
            { kind: 'list', items: [{ text: 'It is not for pay' }] },
          ],
        },
      ],
    })
    expect(introductionOf(framework)).toEqual([
      { heading: undefined, blocks: [{ kind: 'paragraph', text: 'It is not for payments.' }] },
    ])
  })

  it('shows a heading without a text as a heading of what follows, or as a sentence', () => {
    const { framework } = entryOf({
      introduction: [
        { heading: 'PART ONE', blocks: [] },
        { heading: 'Purpose', blocks: [{ kind: 'paragraph', text: 'To help.' }] },
        { heading: 'Appendix', blocks: [] },
        { blocks: [] },
      ],
    })
    expect(introductionOf(framework)).toEqual([
      { heading: 'PART ONE', blocks: [] },
      { heading: 'Purpose', blocks: [{ kind: 'paragraph', text: 'To help.' }] },
      { statement: 'Appendix', blocks: [] },
    ])
  })
})

describe('counts', () => {
  const points = ['a', 'b', 'c'].map((code, i) => ({ code, name: code.toUpperCase(), midpoint: i === 1 }))

  it('count points with text, in words that mean something', () => {
    expect(countsOf(entryOf({ scale: { kind: 'levels', points }, vocabulary: { level: 'column' } }))).toBe(
      '1 competency · 2 levels with text',
    )
    expect(
      countsOf(
        entryOf({ scale: { kind: 'audiences', points: points.slice(0, 1) }, vocabulary: { level: 'list' } }),
      ),
    ).toBe('1 competency · 1 group of staff')
    expect(countsOf(entryOf({ scale: { kind: 'audiences', points }, vocabulary: { level: 'band' } }))).toBe(
      '1 competency · 2 bands with text',
    )
    expect(countsOf(entryOf({}))).toBe('1 competency')
  })
})
