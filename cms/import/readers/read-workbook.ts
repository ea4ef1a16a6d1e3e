// Reads a spreadsheet (.xlsx): the values that it shows, as text, and which cells are merged. Formulas are never calculated.
import { Buffer } from 'node:buffer'
import readExcelFile from 'read-excel-file/node'
import type { Sheet } from '../source-document.ts'
import type { Archive } from './read-archive.ts'

/** The sheets of a spreadsheet that hold anything; undefined when it cannot be read. */
export async function readWorkbook(bytes: Uint8Array, archive: Archive): Promise<Sheet[] | undefined> {
  try {
    const sheets = await readExcelFile(Buffer.from(bytes), { trim: false })
    const files = sheetFiles(archive)
    return sheets
      .map(({ sheet, data }, i): Sheet => {
        const xml = files[i] === undefined ? '' : new TextDecoder().decode(archive.read(files[i]))
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
  const textOf = (name: string): string => new TextDecoder().decode(archive.read(name))
  const targets = new Map(
    [...textOf('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attributeOf(tag, 'Id'),
      attributeOf(tag, 'Target'),
    ]),
  )
  return [...textOf('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attributeOf(tag, 'r:id'))
    return target?.startsWith('/') === true
      ? target.slice(1)
      : target === undefined
        ? undefined
        : `xl/${target}`
  })
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

function textOfValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '')
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''
}
