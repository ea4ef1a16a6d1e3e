import { describe, expect, test } from 'vitest'
import { countWrapped, joinWrapped, parsePasted } from '#cms/admin/competency/lines/parse-pasted'

const texts = (text: string) => parsePasted(text).map((line) => line.text)

describe('parsePasted', () => {
  test.each([
    '•',
    '·',
    '▪',
    '–',
    '—',
    '-',
    '*',
    '✓',
    '✔',
    '☑️',
    '⊗',
    '⊘',
    '☒',
    '✗',
    '✘',
    'X',
    '●',
    'o\t',
    '1.',
    '12)',
    '\uf0b7',
  ])('takes the mark %j off', (mark) => {
    expect(texts(`${mark} Warms the pot\n${mark}  Pours it`)).toEqual(['Warms the pot', 'Pours it'])
  })

  test.each([
    ['•Warms the pot', 'Warms the pot'],
    ['• - Warms the pot', 'Warms the pot'],
    ['-5 degrees is too cold', '-5 degrees is too cold'],
    ['1:1 meetings are kept', '1:1 meetings are kept'],
    ['Xylophones are tuned', 'Xylophones are tuned'],
    ['on time', 'on time'],
    ['…and pours', '…and pours'],
    ['“Quoted” words', '“Quoted” words'],
  ])('reads %j as %j', (given, expected) => {
    expect(texts(given)).toEqual([expected])
  })

  test('empty lines and lone marks are none', () => {
    expect(texts('\n•\n  \n• .\r\nPours\u2028Stirs\n X \n-')).toEqual(['Pours', 'Stirs'])
  })

  test('tells what the marks said', () => {
    expect(parsePasted('✓ a b\n☒ c d\n• e f\ng h').map(({ mark }) => mark)).toEqual([
      'positive',
      'negative',
      'neutral',
      undefined,
    ])
  })
})

describe('joinWrapped', () => {
  test('joins a small letter without a mark to the marked line above, and nothing else', () => {
    const lines = parsePasted('• Warms the pot\nbefore pouring\n• Pours\nStirs')
    expect(countWrapped(lines)).toBe(1)
    expect(joinWrapped(lines).map(({ text }) => text)).toEqual([
      'Warms the pot before pouring',
      'Pours',
      'Stirs',
    ])
  })

  test('leaves text without any marks alone', () => {
    expect(countWrapped(parsePasted('warms\npours'))).toBe(0)
  })
})
