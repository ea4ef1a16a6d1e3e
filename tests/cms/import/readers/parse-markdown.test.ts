// Markdown becomes blocks with the lines of the file; what is not quite Markdown is read as plain text.
import { expect, test } from 'vitest'
import { parseMarkdown } from '#cms/import/readers/parse-markdown'
import { parseText } from '#cms/import/readers/parse-text'
import { textBlocksOf } from '#cms/import/source-document'
import { blocksInShort } from '#tests/factories/blocks-in-short'

const text = `# Rowing

Pulls hard
and early.

| Level 1 | Level 2 |
|---------|:-------:|
| Cleans **oars**<br>Dries [ropes](https://example.org/x) | *Buys* oars |

- Oars
  - are clean
- Ropes

1. first
2. second

**What we avoid**

* ✗ Splashes
`

test('headings, wrapped paragraphs, tables, nested and numbered lists', () => {
  expect(blocksInShort(parseMarkdown(text))).toEqual([
    'heading1 Rowing',
    'paragraph Pulls hard and early.',
    '| Level 1 | Level 2 |',
    '| Cleans oars / Dries ropes | Buys oars |',
    'item0 Oars',
    'item1 are clean',
    'item0 Ropes',
    'item0 first',
    'item0 second',
    'paragraph What we avoid!',
    'item0 ✗ Splashes',
  ])
})

test('every piece names its own line, lines without words are mark-up', () => {
  const { blocks, markupLines } = parseMarkdown(text)
  const lines = text.split('\n')
  for (const { text: words, at } of textBlocksOf(blocks))
    for (const word of words.split(' '))
      expect(at.some(({ line }) => lines[line - 1]?.includes(word))).toBe(true)
  expect(markupLines).toEqual([7])
})

test('tabs between columns are no Markdown: the text is read as plain text', () => {
  const tabbed = '# Rowing\n\nLevel 1\tLevel 2\n- Pulls\t- Rests\n'
  expect(parseMarkdown(tabbed)).toEqual(parseText(tabbed))
})

test('words that Markdown would hide are never lost', () => {
  const hidden = '# Rowing\n\n[ropes]: https://example.org "Ropes"\n\nPulls.\n'
  expect(parseMarkdown(hidden)).toEqual(parseText(hidden))
})

test('HTML in Markdown is structure; a script in it is dropped', () => {
  expect(
    blocksInShort(parseMarkdown('## Rowing\n\n<ul><li>⊗ Splashes</li></ul>\n\n<script>x()</script>\n')),
  ).toEqual(['heading2 Rowing', 'item0 ⊗ Splashes'])
})

test('marks that Markdown does not know open items of their own', () => {
  expect(blocksInShort(parseMarkdown('## Rowing\n\n· Pulls\n· Rests and\nwaits\n✓ Counts\n'))).toEqual([
    'heading2 Rowing',
    'item0 · Pulls',
    'item0 · Rests and waits',
    'item0 ✓ Counts',
  ])
})

test('a line that holds a tab alone is the break of a lost table', () => {
  const broken = '# Rowing\n\nCrew\nCoaches\n\t\n· Pulls\n\t\n· Shouts\n'
  expect(parseMarkdown(broken)).toEqual(parseText(broken))
})
