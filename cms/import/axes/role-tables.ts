// Knows the tables that say which role needs which competency, at which level or with a tick: they hold no behaviours, whatever
// their heads say.
import { lettersOf } from '../plain-text.ts'
import type { Cell, TableBlock } from '../source-document.ts'
import { filledCells } from './column-role.ts'
import { pointOf } from './head-meaning.ts'

/** True for a table with names down the side and above, and nothing between them but ticks, numbers and names of levels. */
export function isRoleTable({ rows }: TableBlock): boolean {
  const [head, ...others] = rows
  const named = others.filter((row) => row.cells[0]?.blocks.length === 1)
  if (head === undefined || filledCells(head).length < 2 || named.length < 2) return false
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  return width >= 3 && others.every(({ cells }) => cells.slice(1).every(isEntry))
}

/** The mark of a tick is no text of its own, so that a cell with a tick is empty. */
function isEntry({ blocks }: Cell): boolean {
  return blocks.every(({ text }) => lettersOf(text).length <= 2 || isLevel(text))
}

function isLevel(text: string): boolean {
  const point = pointOf(text)
  return (
    (point !== undefined && point.title === undefined) ||
    /^(?:yes|no|n\/a|core|essential|desirable)$/i.test(text)
  )
}
