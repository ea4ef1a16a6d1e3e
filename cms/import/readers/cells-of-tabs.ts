// Finds the cells of a paragraph whose columns were made with the tab key.
import { splitMark } from '../marks.ts'

/** The cells, empty ones included; undefined when the tabs only indent, follow a mark or a number, or lead to a page number. */
export function cellsOfTabs(text: string): string[] | undefined {
  const cells = text.split('\t')
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (filled.length < 2) return undefined
  const [first = ''] = filled
  const opening = splitMark(`${first} x`)
  const isMark = opening.mark !== '' && opening.rest === 'x'
  const isNumber = /^\s*(?:\d{1,3}|[a-z])[.):]?\s*$/i.test(first)
  if (filled.length === 2 && (isMark || isNumber)) return undefined
  return cells
}
