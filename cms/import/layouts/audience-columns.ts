// Layout: each competency has a table whose columns speak to groups of people ("All staff", "Managers"), as a table or with its
// columns printed below one another.
import { isSameName } from '../names-match.ts'
import type { Row, SourceDocument, TextBlock } from '../source-document.ts'
import { audienceCode, namesPeople, shortHeadsOf, type HeadReader } from './column-heads.ts'
import { parseColumnSections } from './column-sections.ts'
import type { Layout } from './layout.ts'
import { rebuildTables } from './rebuild-tables.ts'
import { joinSame } from './same-words.ts'
import { scalePoints } from './scale-points.ts'

export const audienceColumns: Layout = {
  name: 'Audience columns',
  recognise(document) {
    const rows = headRowsOf(rebuildTables(document).document)
    const audiences = audiencesOf(rows)
    if (audiences.length === 0)
      return { confidence: 0, why: 'No table has groups of people at the head of its columns.' }
    const names = audiences.map((audience) => `"${audience.text}"`).join(', ')
    const alike = rows.filter((row) => isSameRow(row, audiences)).length
    const sure = audiences.every((audience) => namesPeople(audience.text))
    return {
      confidence: sure ? 0.9 : alike > 1 ? 0.6 : 0,
      why: `Tables headed ${names}: ${alike}.`,
    }
  },
  parse(source) {
    const { document, flags: rebuilt } = rebuildTables(source)
    const audiences = audiencesOf(headRowsOf(document))
    const sections = parseColumnSections(document.blocks, headReader(audiences))
    const { points, flags } = scalePoints(codesOf(audiences), sections.heads)
    const negative = joinSame(sections.negativeHeadings)
    const label = joinSame(sections.labels)
    return {
      competencies: sections.competencies,
      scale: { kind: 'audiences', points },
      vocabulary: {
        ...(negative === undefined ? {} : { negative }),
        ...(label === undefined ? {} : { competency: label }),
      },
      furniture: [],
      flags: [...rebuilt, ...sections.flags, ...flags],
    }
  },
}

/** Rows of short names directly above a row that holds a list. */
function headRowsOf({ blocks }: SourceDocument): { column: number; block: TextBlock }[][] {
  return blocks.flatMap((block) =>
    block.kind !== 'table'
      ? []
      : block.rows.flatMap((row, i) => {
          const heads = shortHeadsOf(row)
          return heads !== undefined && holdsList(block.rows[i + 1]) ? [heads] : []
        }),
  )
}

function holdsList(row: Row | undefined): boolean {
  return row?.cells.some((cell) => cell.blocks.some((block) => block.kind === 'item')) ?? false
}

/** The heads of the row that occurs most often; of rows that occur equally often the first that names people. */
function audiencesOf(rows: readonly { column: number; block: TextBlock }[][]): TextBlock[] {
  const counted = rows.map((row) => ({
    row,
    count: rows.filter((other) => isSameRow(row, textsOf(other))).length,
    people: row.every(({ block }) => namesPeople(block.text)) ? 1 : 0,
  }))
  counted.sort((a, b) => b.count - a.count || b.people - a.people)
  return textsOf(counted[0]?.row ?? [])
}

function textsOf(row: readonly { block: TextBlock }[]): TextBlock[] {
  return row.map(({ block }) => block)
}

function isSameRow(row: readonly { block: TextBlock }[], heads: readonly TextBlock[]): boolean {
  return (
    row.length === heads.length && row.every(({ block }, i) => isSameName(block.text, heads[i]?.text ?? ''))
  )
}

/** Reads rows of as many short names as there are audiences; a differing name counts as the audience at its place. */
function headReader(audiences: readonly TextBlock[]): HeadReader {
  const codes = codesOf(audiences)
  return (row) => {
    const heads = shortHeadsOf(row)
    if (heads === undefined || heads.length !== audiences.length) return undefined
    const known = heads.map(({ block }) =>
      audiences.findIndex((audience) => isSameName(audience.text, block.text)),
    )
    if (known.every((index) => index === -1)) return undefined
    return heads.map(({ column, block }, i) => {
      const index = known[i] === -1 || known[i] === undefined ? i : known[i]
      return { column, code: codes[index] ?? `column${i + 1}`, name: block.text, at: block.at }
    })
  }
}

function codesOf(audiences: readonly TextBlock[]): string[] {
  return audiences.reduce<string[]>((codes, { text }) => {
    const code = audienceCode(text)
    return [...codes, codes.includes(code) ? `${code.slice(0, 18)}${codes.length + 1}` : code]
  }, [])
}
