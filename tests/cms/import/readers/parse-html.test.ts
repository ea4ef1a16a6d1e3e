// Web pages become blocks: what is shown is text, what is not is accounted for as mark-up.
import { expect, test } from 'vitest'
import { parseHtml } from '#cms/import/readers/parse-html'
import { blocksInShort } from '#tests/factories/blocks-in-short'

const read = (html: string): string[] => blocksInShort(parseHtml(html, 'web page'))

test('headings, paragraphs, bold paragraphs and nested lists', () => {
  expect(
    read(`<h2>Rowing <em>well</em></h2>
      <p><strong>Level 1</strong></p>
      <p>Pulls <b>hard</b> &amp; early.</p>
      <ul><li>Oars<ul><li>are <i>clean</i></li><li>are dry</li></ul></li><li><p>Ropes</p></li></ul>
      <ol><li>first</li></ol>`),
  ).toEqual([
    'heading2 Rowing well',
    'paragraph Level 1!',
    'paragraph Pulls hard & early.',
    'item0 Oars',
    'item1 are clean',
    'item1 are dry',
    'item0 Ropes',
    'item0 first',
  ])
})

test('lines within a paragraph stand alone, wrapped ones belong together', () => {
  expect(read('<p>• Pulls<br>• Rests<br/>and waits</p><h3>Rowing<br>well</h3>')).toEqual([
    'item0 • Pulls',
    'item0 • Rests and waits',
    'heading3 Rowing well',
  ])
})

test('merged cells keep the columns of their neighbours', () => {
  expect(
    read(`<table><caption>Rowing</caption>
      <thead><tr><th rowspan="2">Theme</th><th colspan="2">Crew</th></tr><tr><th>Level 1</th><th>Level 2</th></tr></thead>
      <tbody><tr><td rowspan="2">Oars</td><td>Cleans</td><td><ul><li>Buys</li><li>Mends</li></ul></td></tr>
      <tr><td>Dries</td><td></td></tr></tbody></table>`),
  ).toEqual([
    'paragraph Rowing!',
    '| Theme (1x2) | Crew (2x1) | <left> |',
    '| <above> | Level 1 | Level 2 |',
    '| Oars (1x2) | Cleans | item0 Buys / item0 Mends |',
    '| <above> | Dries |  |',
  ])
})

test('a table of one column is text, a table in a cell is the text of the cell', () => {
  expect(read('<table><tr><td><h2>Rowing</h2></td></tr><tr><td><p>Pulls.</p></td></tr></table>')).toEqual([
    'heading2 Rowing',
    'paragraph Pulls.',
  ])
  expect(
    read('<table><tr><td>A</td><td><table><tr><td>B</td><td>C</td></tr></table></td></tr></table>'),
  ).toEqual(['| A | B / C |'])
})

test('spans that lead out of the table, or are no numbers, do no harm', () => {
  expect(
    read('<table><tr><td rowspan="999999" colspan="x">A</td><td>B</td></tr><tr><td>C</td></tr></table>'),
  ).toEqual(['| A (1x2) | B |', '| <above> | C |'])
})

test('scripts, styles, comments and the head are no text, and each is accounted for', () => {
  const document = parseHtml(
    `<!doctype html><html><head><title>T</title><style>p{}</style></head><body><!-- a secret -->
     <script>document.write('Steals')</script><p onclick="steal()">Rows<script>x()</script></p><hr><template><p>Hidden</p></template></body></html>`,
    'web page',
  )
  expect(blocksInShort(document)).toEqual(['paragraph Rows'])
  expect(document.markupLines).toHaveLength(7)
  expect(JSON.stringify(document)).not.toMatch(/steal|secret|Hidden/i)
})

test('what a script cannot hide: collapsed parts, buttons and hidden paragraphs are read', () => {
  expect(
    read('<details><summary>Level 1</summary><p hidden>Rows</p></details><h3><button>Level 2</button></h3>'),
  ).toEqual(['paragraph Level 1!', 'paragraph Rows', 'heading3 Level 2'])
})

test('a menu is set aside; a sentence in it is not', () => {
  const document = parseHtml(
    '<nav><a href="/">Home</a><p>This page is kept by the harbour office in Quay Street.</p></nav>',
    'web page',
  )
  expect(document.asides).toEqual([{ text: 'Home', at: [{ line: 1, part: 1 }], reason: 'contents list' }])
  expect(blocksInShort(document)).toEqual([
    'paragraph This page is kept by the harbour office in Quay Street.',
  ])
})

test('places are numbers of paragraphs and rows, each once and in order', () => {
  const { blocks, placeNames, lines } = parseHtml(
    '<h1>A</h1><p>B</p><table><tr><td>C</td><td><p>D</p><p>E</p></td></tr><tr><td>F</td><td>G</td></tr></table>',
    'web page',
  )
  expect(JSON.stringify(blocks).match(/"line":\d+,"part":\d+/g)).toEqual([
    '"line":1,"part":1',
    '"line":2,"part":1',
    '"line":3,"part":1',
    '"line":3,"part":2',
    '"line":3,"part":3',
    '"line":4,"part":1',
    '"line":4,"part":2',
  ])
  expect(placeNames?.[2]).toBe('paragraph 3')
  expect(lines.map((line) => line.trim())).toEqual(['A', 'B', 'C D E', 'F G'])
})

test('the frame of a page is set aside where the page says which part it is', () => {
  const { blocks, asides } = parseHtml(
    `<body><header><a href="#main">Skip to content</a><div>Harbour Rowers</div><form><label>Search</label><input></form></header>
     <nav role="navigation"><ol><li>Home</li></ol></nav>
     <main id="main"><h1>Rowing</h1><p>See <a href="/oars">oars</a>.</p><aside>Oars are long.</aside></main>
     <aside><h2>Related</h2><a>Swimming</a></aside><footer><p>© Harbour Rowers</p></footer></body>`,
    'web page',
  )
  expect(blocksInShort({ blocks })).toEqual([
    'paragraph Harbour Rowers',
    'heading1 Rowing',
    'paragraph See oars.',
    'paragraph Oars are long.',
  ])
  expect(asides?.map(({ text, reason }) => `${reason}: ${text}`)).toEqual([
    'contents list: Skip to content',
    'running head: Search',
    'contents list: Home',
    'running head: Related',
    'running head: Swimming',
    'running head: © Harbour Rowers',
  ])
})

test('a form around the whole page, and the header of a section, are no frame', () => {
  expect(
    read('<form><h1>Rowing</h1><section><header><h2>Level 1</h2><a>Pulls</a></header></section></form>'),
  ).toEqual(['heading1 Rowing', 'heading2 Level 1', 'paragraph Pulls'])
})

test('a page that is nested without end is read to the last word', () => {
  const page = `${'<div>'.repeat(50_000)}Pulls<p>and rests</p>`
  expect(read(page)).toEqual(['paragraph Pulls and rests'])
})
