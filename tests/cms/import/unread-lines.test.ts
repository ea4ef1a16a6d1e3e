// The check that a reader lost nothing: it must see every lost word, and must not take a mark for one.
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '#cms/import/source-document'
import { unreadLines } from '#cms/import/unread-lines'

/** A document of one line, and the texts that a reader made of it. */
function read(line: string, ...texts: string[]): SourceDocument {
  return {
    lines: [line],
    markupLines: [],
    blocks: texts.map((text, i) => ({
      kind: 'paragraph' as const,
      text,
      depth: 0,
      mark: '',
      strong: false,
      at: [{ line: 1, part: i + 1 }],
      tabbed: false,
    })),
  }
}

describe('a line', () => {
  it('is read when its pieces hold its letters, in whatever order', () => {
    expect(unreadLines(read('Listens first | then speaks', 'then speaks', 'Listens first'))).toEqual([])
  })

  it('is unread when a word is missing, or one is there that it does not hold', () => {
    expect(unreadLines(read('Listens first', 'Listens'))).toEqual([1])
    expect(unreadLines(read('Listens', 'Listens first'))).toEqual([1])
    expect(unreadLines(read('Listens', 'Listens', 'Listens'))).toEqual([1])
  })

  it('may lose a lone X or o and a counting letter, which are marks', () => {
    expect(unreadLines(read('X Interrupts', 'Interrupts'))).toEqual([])
    expect(unreadLines(read('b) Waits', 'Waits'))).toEqual([])
  })

  it('is read where a tag beside it makes a letter stand alone in one of the two only', () => {
    expect(unreadLines(read('<</td>o that all find their way', '<o that all find their way'))).toEqual([])
  })
})
