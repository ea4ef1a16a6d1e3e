// The order of hits: whole words, inflections, beginnings, names; frameworks in turn where hits are of equal worth.
import { describe, expect, it } from 'vitest'
import { parseQuery } from '#site/search/match-words'
import { inOrder, readRecord, worthOf } from '#site/search/rank-records'

type Place = { title?: string; framework?: string; kind?: string }

const record = (content: string, { title = 'Work', framework = 'ferry', kind = 'behaviour' }: Place = {}) =>
  readRecord({
    url: `/${content}`,
    content,
    meta: { title },
    filters: { framework: [framework], kind: [kind] },
  })

const found = (query: string, records: ReturnType<typeof record>[]) =>
  inOrder(records.map((one) => ({ record: one, worth: worthOf(one, parseQuery(query)) }))).map(
    ({ data }) => data.content,
  )

describe('the order of hits', () => {
  it('puts the whole word before inflections, beginnings and names', () => {
    const records = [
      record('Does it', { title: 'Plan' }),
      record('Keeps planetary hours'),
      record('Was planning it'),
      record('Keeps to the plan'),
      record('Nothing of it'),
    ]
    expect(found('plan', records)).toEqual([
      'Keeps to the plan',
      'Was planning it',
      'Keeps planetary hours',
      'Does it',
    ])
  })

  it('wants every word, in the text or in a name, and likes them together', () => {
    const records = [
      record('Has a plan for the day of the team'),
      record('Has a team plan for it'),
      record('Has a plan', { title: 'Team' }),
      record('Has a plan'),
    ]
    expect(found('team plan', records)).toEqual([
      'Has a team plan for it',
      'Has a plan for the day of the team',
      'Has a plan',
    ])
  })

  it('wants a phrase as it is written', () => {
    expect(found('"team plan"', [record('plan of the team'), record('a team plan')])).toEqual(['a team plan'])
  })

  it('lets frameworks take turns among equals, each with its shortest text first', () => {
    const records = [
      record('a plan of one', { framework: 'one' }),
      record('one plan', { framework: 'one' }),
      record('two have a plan', { framework: 'two' }),
      record('two plan', { framework: 'two' }),
    ]
    expect(found('plan', records)).toEqual(['one plan', 'two plan', 'a plan of one', 'two have a plan'])
  })

  it('answers a whole name of several words with the competency first, a part of it with lines that hold it', () => {
    const place = { title: 'Managing Risk', kind: 'competency' }
    const records = [record('Is managing a risk'), record('What it is', place)]
    expect(found('managing risk', records)).toEqual(['What it is', 'Is managing a risk'])
    expect(found('risk', records)).toEqual(['Is managing a risk', 'What it is'])
  })

  it('answers the name of a competency with the competency before its lines', () => {
    const place = { title: 'Collegiality' }
    const records = [record('Helps out', place), record('What it is', { ...place, kind: 'competency' })]
    expect(found('collegiality', records)).toEqual(['What it is', 'Helps out'])
  })
})
