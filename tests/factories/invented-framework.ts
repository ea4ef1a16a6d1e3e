// One invented framework, written as every kind of document an organisation may have: the behaviours and their places are the same in all.
import {
  listItem,
  paragraph,
  wordDocument,
  workbook,
  type SheetCell,
  type WordBlock,
  type WordCell,
} from './packed-documents.ts'

type InventedCompetency = { name: string; definition: string; levels: string[][]; avoid: string[] }

const organisation = 'Lantern Quay Trust'
const title = 'Competency Framework'
const levels = ['Level 1', 'Level 2', 'Level 3']
const avoidHeading = 'What we avoid'

export const inventedCompetencies: readonly InventedCompetency[] = [
  {
    name: 'Keeping the Light',
    definition: 'Looks after the lantern so that every boat finds its way.',
    levels: [
      ['Cleans the glass at dawn.', 'Writes each lamp change into the book'],
      ['Plans the week’s watches', 'Shows new keepers how the lens is turned – twice'],
      ['Decides when the lantern is rebuilt'],
    ],
    avoid: ['Leaves the lamp unlit "to save oil"', 'Signs for a watch that nobody kept'],
  },
  {
    name: 'Speaking with Ships',
    definition: 'Tells crews what they need to know & nothing else.',
    levels: [
      ['Answers every call within a minute'],
      ['Keeps calm when three ships call at once', 'Passes storm warnings on, word for word'],
      ['Agrees signals with other harbours', 'Reviews how each warning was heard'],
    ],
    avoid: ['Guesses at a position'],
  },
]

/** The behaviours by place, as `behavioursByPlace` gives them. */
export const inventedPlaces: Record<string, string[]> = Object.fromEntries(
  inventedCompetencies.flatMap(({ name, levels: texts, avoid }) => {
    const id = name.toLowerCase().replaceAll(' ', '-')
    return [
      ...texts.map((own, i) => [`${id} ${i + 1} positive`, own] as const),
      [`${id} - negative`, avoid] as const,
    ]
  }),
)

const forHtml = (text: string): string => text.replaceAll('&', '&amp;')
const htmlList = (items: readonly string[]): string =>
  `<ul>\n${items.map((item) => `  <li>${forHtml(item)}</li>`).join('\n')}\n</ul>`
const cells = (row: readonly string[]): string => row.map((cell) => `<td>${cell}</td>`).join('')

/** As plain text with tabs between columns. */
export function inventedText(): string {
  return inventedDocument(
    (name) => `\n${name.toUpperCase() === name ? name : `# ${name}`}\n`,
    (texts) =>
      `${levels.join('\t')}\n${texts.map((own) => `<ul>${own.map((text) => `<li>${forHtml(text)}</li>`).join('')}</ul>`).join('\t')}\n`,
    (items) => `${avoidHeading}\n${items.map((item) => `✗ ${item}`).join('\n')}\n`,
  )
}

/** As Markdown with tables. */
export function inventedMarkdown(): string {
  return inventedDocument(
    (name) => `\n## ${name}\n`,
    (texts) =>
      `\n| ${levels.join(' | ')} |\n| --- | --- | --- |\n| ${texts.map((own) => own.map((text) => `• ${text}`).join('<br>')).join(' | ')} |\n`,
    (items) => `\n### ${avoidHeading}\n\n${items.map((item) => `- ${item}`).join('\n')}\n`,
  )
}

function inventedDocument(
  heading: (name: string) => string,
  table: (texts: string[][]) => string,
  avoid: (items: string[]) => string,
): string {
  const pages = inventedCompetencies.map(
    (competency) =>
      `${heading(competency.name)}\n${competency.definition}\n\n${table(competency.levels)}\n${avoid(competency.avoid)}`,
  )
  return `# ${organisation}\n\n# ${title}\n${pages.join('')}`
}

/** As a web page, with a menu, a script, a style and a comment that are no part of it. */
export function inventedPage(): string {
  const pages = inventedCompetencies.map(
    ({ name, definition, levels: texts, avoid }) => `<section>
<h2>${name}</h2>
<p>${forHtml(definition)}</p>
<table>
  <thead><tr>${levels.map((level) => `<th>${level}</th>`).join('')}</tr></thead>
  <tbody><tr>${cells(texts.map(htmlList))}</tr></tbody>
</table>
<h3>${avoidHeading}</h3>
${htmlList(avoid)}
</section>`,
  )
  return `<!DOCTYPE html>
<html lang="en"><head><title>${title}</title><style>h1 { color: red }</style>
<script>document.write('<p>Not a behaviour</p>')</script></head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul></nav>
<!-- Draft of the second keeper -->
<h1>${organisation}</h1>
<h1>${title}</h1>
${pages.join('\n')}
<script>alert('Leaves the lamp unlit')</script>
</body></html>`
}

/** As a Word document with heading styles, tables and lists. */
export function inventedWord(): Uint8Array {
  const blocks: WordBlock[] = [
    paragraph(organisation, { style: 'Title' }),
    paragraph(title, { style: 'Heading1' }),
    ...inventedCompetencies.flatMap(({ name, definition, levels: texts, avoid }): WordBlock[] => [
      paragraph(name, { style: 'Heading2' }),
      paragraph(definition),
      {
        rows: [
          levels.map((level): WordCell => ({ blocks: [paragraph(level, { bold: true })] })),
          texts.map((own): WordCell => ({ blocks: own.map((text) => listItem(text)) })),
        ],
      },
      paragraph(avoidHeading, { bold: true }),
      ...avoid.map((item) => listItem(item)),
    ]),
  ]
  return wordDocument(blocks)
}

const flatHead = ['Competency', 'Definition', 'Level', 'Positive or negative', 'Behaviour']

function flatRows(): string[][] {
  return inventedCompetencies.flatMap(({ name, definition, levels: texts, avoid }) => [
    ...texts.flatMap((own, i) => own.map((text) => [name, definition, levels[i] ?? '', 'Positive', text])),
    ...avoid.map((text) => [name, definition, '', 'Negative', text]),
  ])
}

/** As a spreadsheet of one row for each behaviour. */
export function inventedWorkbook(): Uint8Array {
  const rows: SheetCell[][] = [flatHead, ...flatRows()]
  return workbook([{ name: 'Behaviours', rows }])
}

/** The same rows as comma-separated text. */
export function inventedCsv(): string {
  return [flatHead, ...flatRows()]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n')
}

/** As a spreadsheet that is a grid: a row for each competency, a column for each level. */
export function inventedGrid(): Uint8Array {
  const rows = inventedCompetencies.map(({ name, levels: texts, avoid }) => [
    name,
    ...texts.map((own) => own.map((text) => `• ${text}`).join('\n')),
    avoid.map((text) => `• ${text}`).join('\n'),
  ])
  return workbook([{ name: 'Grid', rows: [['Competency', ...levels, avoidHeading], ...rows] }])
}
