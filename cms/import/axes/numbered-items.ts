// Lists whose lines are counted ("1. ...", "2. ...") in documents without real list marks. A number in front of a name may be that
// of a competency, so lines become items only where the counting shows a list.
import { isSameName } from '../names-match.ts'
import type { Furniture } from '../outline.ts'
import type { Block, Cell, TableBlock, TextBlock } from '../source-document.ts'
import { endsSentence, splitNumber } from '../text-shapes.ts'

type Counted = { index: number; number: number; text: string; mark: string }

/** The blocks with counted lines as items, their numbers set aside as marks; every place in the source stays as it is. */
export function withNumberedItems(blocks: readonly Block[]): { blocks: Block[]; furniture: Furniture[] } {
  const runs = runsOf(blocks)
  const names = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  const restarts = runs.filter(([first]) => first?.number === 1).length
  const counts = runs.some((run) => run.length > 1)
  const headings = runs.some((run) => run.length === 1 && run[0]?.number !== 1)
  const lists = runs.filter((run) => {
    if (run[0]?.number !== 1) return false
    if (run.some(({ text }) => names.some((name) => isSameName(name, text)))) return false
    const sentences = run.filter(({ text }) => endsSentence(text)).length
    if (run.length > 1) return sentences * 2 >= run.length || restarts > 2
    return counts && restarts > 2 && (sentences > 0 || !headings)
  })
  const items = new Map([...lists.flat(), ...dottedLines(blocks)].map((counted) => [counted.index, counted]))
  const furniture: Furniture[] = []
  const cells = countedCells(blocks)
  const read = blocks.map((block, index): Block => {
    if (block.kind === 'table') return cells ? withCountedCells(block, furniture) : block
    const counted = items.get(index)
    if (counted === undefined || block.kind !== 'paragraph') return block
    furniture.push({ reason: 'rule or mark-up', at: block.at, text: counted.mark })
    const depth = Math.max(0, counted.mark.split('.').filter((part) => part !== '').length - 2)
    return { ...block, kind: 'item', text: counted.text, mark: counted.mark, depth }
  })
  return { blocks: read, furniture }
}

const countedInCell = /^(\d{1,2}(?:\.(?:\d{1,2}|[a-z])){0,2}[.)]?)\s+(\S.*)$/

/** True when some cell counts several lines: then the numbers in the other cells count lines too. */
function countedCells(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'table' &&
      block.rows.some(({ cells }) =>
        cells.slice(1).some((cell) => cell.blocks.length > 1 && isCounted(cell)),
      ),
  )
}

function isCounted({ blocks }: Cell): boolean {
  return (
    blocks.length > 0 &&
    blocks.every(
      ({ kind, strong, text }) =>
        kind === 'paragraph' && !strong && /[.)]/.test(text) && countedInCell.test(text),
    )
  )
}

/** The cells beside the first one with their counted lines as items. */
function withCountedCells(table: TableBlock, furniture: Furniture[]): TableBlock {
  const item = (block: TextBlock): TextBlock => {
    const [, mark = '', text = ''] = countedInCell.exec(block.text) ?? []
    furniture.push({ reason: 'rule or mark-up', at: block.at, text: mark })
    return { ...block, kind: 'item', text, mark }
  }
  const read = (cell: Cell, column: number): Cell =>
    column > 0 && isCounted(cell) ? { ...cell, blocks: cell.blocks.map(item) } : cell
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(read) })) }
}

const dotted = /^((\d{1,2})\.(?:\d{1,2}|[a-z])(?:\.(?:\d{1,2}|[a-z]))?[.)]?)\s+(\S.*)$/

/**
 * "1.1 Keeps a promise" below "1. Owning it": lines that count the behaviours of a numbered competency. Where one of them has a list
 * or a table of its own they are names.
 */
function dottedLines(blocks: readonly Block[]): Counted[] {
  const lines = blocks.flatMap((block, index): Counted[] => {
    const found = block.kind === 'paragraph' && !block.strong ? dotted.exec(block.text) : null
    const [, mark, number, text] = found ?? []
    return mark === undefined || text === undefined ? [] : [{ index, number: Number(number), text, mark }]
  })
  const isDotted = (index: number): boolean => lines.some((line) => line.index === index)
  const isList = lines.every(({ index, number }) => {
    const next = blocks[index + 1]
    const owns = next !== undefined && !isDotted(index + 1) && !isHeading(next)
    const above = blocks.slice(0, index).findLast((_, i) => !isDotted(i) && isHeadOf(blocks[i], number))
    return !owns && above !== undefined
  })
  return isList && lines.length >= 3 ? lines : []
}

function isHeading(block: Block): boolean {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return false
  return block.kind === 'heading' || block.strong || splitNumber(block.text).number !== undefined
}

/** The heading that has this number. */
function isHeadOf(block: Block | undefined, number: number): boolean {
  if (block === undefined || block.kind === 'table' || block.kind === 'break') return false
  return splitNumber(block.text).number === String(number)
}

/** Lines that count on from one another without anything between them. */
function runsOf(blocks: readonly Block[]): Counted[][] {
  const runs: Counted[][] = []
  blocks.forEach((block, index) => {
    const counted = block.kind === 'paragraph' ? countedLine(block, index) : undefined
    if (counted === undefined) return
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && last.index === index - 1 && last.number === counted.number - 1)
      runs.at(-1)?.push(counted)
    else runs.push([counted])
  })
  return runs
}

function countedLine({ text, strong }: TextBlock, index: number): Counted | undefined {
  const found = strong ? null : /^((\d{1,2})[.)])\s+(\S.*)$/.exec(text)
  const [, mark, number, rest] = found ?? []
  return mark === undefined || rest === undefined
    ? undefined
    : { index, number: Number(number), text: rest, mark }
}
