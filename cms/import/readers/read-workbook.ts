// Reads a spreadsheet (.xlsx): the values that it shows, as text, and which cells are merged. Formulas are never calculated.
// The form of it for Node guesses at the entries of the archive from its start, and a single damaged byte can make it guess for ever;
// this one goes by the table of contents, which has been checked.
import readExcelFile from 'read-excel-file/universal'
import type { Sheet } from '../source-document.ts'
import type { Archive } from './read-archive.ts'

/** The cells between the first and the farthest that is used; a table of 100,000 rows has fewer. */
const mostCells = 5_000_000

/** The sheets of a spreadsheet that hold anything; the farthest cell when it is too far out to be read; undefined when it is damaged. */
export async function readWorkbook(
  bytes: Uint8Array,
  archive: Archive,
): Promise<Sheet[] | { farthest: string } | undefined> {
  try {
    // Every cell up to the farthest is held in memory, however empty, so that is found out first.
    const farthest = archive.names.filter(isSheetFile).map((name) => farthestCell(xmlOf(archive, name)))
    const tooFar = farthest.find(({ row, column }) => row * column > mostCells)
    if (tooFar !== undefined) return { farthest: `${lettersOfColumn(tooFar.column)}${tooFar.row}` }
    const sheets = await readExcelFile(bytes.slice().buffer, { trim: false })
    const files = sheetFiles(archive)
    return sheets
      .map(({ sheet, data }, i): Sheet => {
        const xml = files[i] === undefined ? '' : xmlOf(archive, files[i])
        return {
          name: sheet,
          rows: data.flatMap((row, index) => {
            const cells = row.map(textOfValue)
            return cells.some((cell) => cell.trim() !== '') ? [{ number: index + 1, cells }] : []
          }),
          merged: mergedCells(xml),
        }
      })
      .filter(({ rows }) => rows.length > 0)
  } catch {
    return undefined
  }
}

/** The file of each sheet, in the order of the workbook (ECMA-376, part 1, section 18.2). */
function sheetFiles(archive: Archive): (string | undefined)[] {
  const targets = new Map(
    [...xmlOf(archive, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attributeOf(tag, 'Id'),
      attributeOf(tag, 'Target'),
    ]),
  )
  return [...xmlOf(archive, 'xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attributeOf(tag, 'r:id'))
    return target?.startsWith('/') === true
      ? target.slice(1)
      : target === undefined
        ? undefined
        : `xl/${target}`
  })
}

function isSheetFile(name: string): boolean {
  return /^xl\/.*\.xml$/.test(name)
}

function xmlOf(archive: Archive, name: string): string {
  return new TextDecoder().decode(archive.read(name))
}

/** The lowest row and the rightmost column that any cell names, counted from one. */
function farthestCell(xml: string): { row: number; column: number } {
  const farthest = { row: 1, column: 1 }
  for (const [, letters = '', row = ''] of xml.matchAll(
    /<(?:\w+:)?(?:c|row)\b[^>]*?\br="([A-Za-z]{0,8})(\d+)"/g,
  )) {
    farthest.row = Math.max(farthest.row, Number(row))
    farthest.column = Math.max(farthest.column, columnOf(letters.toUpperCase()) + 1)
  }
  return farthest
}

function attributeOf(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

function mergedCells(xml: string): Sheet['merged'] {
  return [...xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, left = '', top = '', right = '', bottom = '']) => ({
      row: Number(top) - 1,
      column: columnOf(left),
      rowspan: Number(bottom) - Number(top) + 1,
      colspan: columnOf(right) - columnOf(left) + 1,
    }),
  )
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function lettersOfColumn(column: number): string {
  const [rest, last] = [Math.floor((column - 1) / 26), (column - 1) % 26]
  return `${rest === 0 ? '' : lettersOfColumn(rest)}${String.fromCharCode(65 + last)}`
}

function textOfValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '')
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''
}
