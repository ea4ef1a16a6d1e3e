// Gives back their tables to documents that print a table's heads together and its columns below one another, each opened by a
// lone tab. Columns go to heads in order; unequal numbers are flagged and the columns left over get no place.
import { isNegativeMark } from '../marks.ts'
import { isSameName } from '../names-match.ts'
import type { Flag } from '../outline.ts'
import type { Block, SourceDocument, TextBlock } from '../source-document.ts'
import { looksLikeName, readsAsNegative } from '../text-shapes.ts'
import { namesPeople } from './column-heads.ts'

/** The document with its lost tables rebuilt. */
export function rebuildTables(document: SourceDocument): { document: SourceDocument; flags: Flag[] } {
  const { blocks } = document
  const runs = blocks.flatMap((block, i) => (block.kind === 'break' ? runsBefore(blocks, i) : []))
  const count = headCount(runs)
  if (count === 0) return { document, flags: [] }
  const flags: Flag[] = []
  const rebuilt: Block[] = []
  for (let i = 0; i < blocks.length;) {
    const run = runs.find((candidate) => candidate.starts.at(-count) === i)
    if (run === undefined) {
      const block = blocks[i++]
      if (block !== undefined) rebuilt.push(block)
      continue
    }
    const heads = run.texts.slice(-count)
    const { columns, end } = columnsFrom(blocks, run.end)
    const own = columns.slice(0, count)
    if (columns.length !== count)
      flags.push({
        code: 'uneven-columns',
        message: `${count} columns are headed here and ${columns.length} follow; they were given to the heads in order.`,
        at: heads.flatMap((head) => head.at),
      })
    rebuilt.push({
      kind: 'table',
      rows: [
        { line: heads[0]?.at[0]?.line ?? 1, cells: heads.map((head) => ({ blocks: [head] })) },
        {
          line: own[0]?.[0]?.at[0]?.line ?? 1,
          cells: Array.from({ length: count }, (_, column) => ({ blocks: own[column] ?? [] })),
        },
      ],
    })
    i = end
  }
  return { document: { ...document, blocks: rebuilt }, flags }
}

/** Short lines before a break, the index of each, and the index of the break. */
type Run = { texts: TextBlock[]; starts: number[]; end: number }

/** The short lines directly before the break at `end`, when there are at least two; a name that comes again counts once. */
function runsBefore(blocks: readonly Block[], end: number): Run[] {
  const run: Run = { texts: [], starts: [], end }
  for (let i = end - 1; i >= 0; i--) {
    const block = blocks[i]
    if (block === undefined || block.kind !== 'paragraph' || !looksLikeName(block.text)) break
    if (run.texts.some((text) => isSameName(text.text, block.text))) continue
    run.texts.unshift(block)
    run.starts.unshift(i)
  }
  return run.texts.length >= 2 ? [run] : []
}

/** How many of the last lines of the runs are heads: as many as recur, or else as name people in one run. */
function headCount(runs: readonly Run[]): number {
  const counts = [6, 5, 4, 3, 2]
  const tailsOf = (count: number): TextBlock[][] =>
    runs.filter((run) => run.texts.length >= count).map((run) => run.texts.slice(-count))
  const recurring = counts.find((count) => {
    const tails = tailsOf(count)
    const alike = Math.max(0, ...tails.map((tail) => tails.filter((other) => isSameTail(tail, other)).length))
    return alike >= 2 && alike * 2 >= tails.length
  })
  const ofPeople = counts.find((count) =>
    tailsOf(count).some((tail) => tail.every((text) => namesPeople(text.text))),
  )
  return recurring ?? ofPeople ?? 0
}

function isSameTail(a: readonly TextBlock[], b: readonly TextBlock[]): boolean {
  return a.every((text, i) => isSameName(text.text, b[i]?.text ?? ''))
}

/** The columns that open with a break from `start` on, and where they end: at a line that is no item of a column. */
function columnsFrom(blocks: readonly Block[], start: number): { columns: TextBlock[][]; end: number } {
  const columns: TextBlock[][] = []
  let i = start
  for (; i < blocks.length; i++) {
    const block = blocks[i]
    if (block === undefined || block.kind === 'table' || block.kind === 'heading') break
    if (block.kind === 'break') {
      if (opensNegatives(blocks[i + 1])) break
      columns.push([])
      continue
    }
    if (block.kind === 'paragraph' && (looksLikeName(block.text) || readsAsNegative(block.text))) break
    columns.at(-1)?.push(block)
  }
  return { columns, end: i }
}

function opensNegatives(block: Block | undefined): boolean {
  return block?.kind === 'item' && isNegativeMark(block.mark)
}
