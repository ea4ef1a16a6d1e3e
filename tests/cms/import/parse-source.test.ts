// Any text becomes blocks, each with the line it came from.
import { describe, expect, test } from 'vitest'
import { textBlocksOf, type TableBlock } from '#cms/import/source-document'
import { sourceDocument } from '#tests/factories/source-file'

/** The blocks of a text as short strings: kind, depth, mark, text and lines. */
function blocksOf(text: string): string[] {
  return textBlocksOf(sourceDocument(text).blocks).map(
    ({ kind, depth, mark, text: words, at }) =>
      `${kind}${depth} ${mark} ${words} @${at.map(({ line, part }) => `${line}.${part}`).join('+')}`,
  )
}

function tableOf(text: string): string[][] {
  const { blocks } = sourceDocument(text)
  const table = blocks.find((block): block is TableBlock => block.kind === 'table')
  return (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.blocks.map((b) => b.text).join(' / ')))
}

describe('lines', () => {
  test('headings keep their rank, paragraphs and items their line', () => {
    expect(blocksOf('# **Skills**\n\n## 1. Listening ##\nHears what is meant.\n- Asks\n  - Waits')).toEqual([
      'heading1  Skills @1.1',
      'heading2  1. Listening @3.1',
      'paragraph0  Hears what is meant. @4.1',
      'item0 - Asks @5.1',
      'item1 - Waits @6.1',
    ])
  })

  test('a wrapped item is one item with both lines', () => {
    expect(blocksOf('• Lets others try a new way\n  and asks what they found.')).toEqual([
      'item0 • Lets others try a new way and asks what they found. @1.1+2.1',
    ])
  })

  test('items side by side are two pieces of one line', () => {
    expect(blocksOf('X Sighs.          X Shouts.')).toEqual(['item0 X Sighs. @1.1', 'item0 X Shouts. @1.2'])
  })

  test('every kind of line end counts as one', () => {
    expect(blocksOf('A\r\nB\rC\nD').map((block) => block.split('@')[1])).toEqual(['1.1', '2.1', '3.1', '4.1'])
  })

  test('a lone tab is a break, a rule is mark-up, an empty bullet is nothing', () => {
    const { blocks, markupLines } = sourceDocument('\t\n----\n•\nText.')
    expect(blocks.map((block) => block.kind)).toEqual(['break', 'paragraph'])
    expect(markupLines).toEqual([2, 3])
  })
})

describe('tables', () => {
  test('tabs make cells, empty ones included', () => {
    expect(tableOf('Level 1\t\tLevel 2\nSings\t\tDances')).toEqual([
      ['Level 1', '', 'Level 2'],
      ['Sings', '', 'Dances'],
    ])
  })

  test('pipes make cells', () => {
    expect(tableOf('| Level 1 | Level 2 |\n|---|---|\n| Sings | Dances |')).toEqual([
      ['Level 1', 'Level 2'],
      ['Sings', 'Dances'],
    ])
  })

  test('one text after a tab is a paragraph, not a row', () => {
    expect(blocksOf(' \tAll staff ')).toEqual(['paragraph0  All staff @1.1'])
    expect(blocksOf('•\tSings')).toEqual(['item0 • Sings @1.1'])
  })
})

describe('HTML in text', () => {
  test('lists, bold and breaks are structure', () => {
    expect(
      blocksOf(
        '<p><b>Leave behind</b></p> <ul> <li><span>⊗</span> Shouts</li> <li>Hides<ul><li>things</li></ul></li> </ul>',
      ),
    ).toEqual([
      'paragraph0  Leave behind @1.1',
      'item0 ⊗ Shouts @1.2',
      'item0  Hides @1.3',
      'item1  things @1.4',
    ])
  })

  test('scripts are dropped, unknown tags are words', () => {
    expect(blocksOf('<p>Reads</p><script>steal()</script>')).toEqual(['paragraph0  Reads @1.1'])
    expect(blocksOf('Asks <name> first')).toEqual(['paragraph0  Asks <name> first @1.1'])
  })
})
