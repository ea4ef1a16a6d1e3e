// Reads a document in which each competency is a heading, perhaps a definition and why it matters, a table whose columns are the
// points of the scale, and perhaps a list of what not to do.
import type { Flag, OutlineCompetency, Sourced } from '../outline.ts'
import type { Block, TextBlock } from '../source-document.ts'
import type { ColumnHead, HeadReader } from './column-heads.ts'
import { headsOfTable, parseColumnTable, type ColumnTable } from './column-table.ts'
import { parseCompetencyHead, type CompetencyHead } from './competency-head.ts'
import { parseNegativeList } from './negative-list.ts'

export type ColumnSections = {
  competencies: OutlineCompetency[]
  /** Every head of every table, in order. */
  heads: ColumnHead[]
  negativeHeadings: Sourced[]
  labels: Sourced[]
  flags: Flag[]
}

/** Every competency whose table has heads that `readHeads` knows. */
export function parseColumnSections(blocks: readonly Block[], readHeads: HeadReader): ColumnSections {
  const sections: ColumnSections = {
    competencies: [],
    heads: [],
    negativeHeadings: [],
    labels: [],
    flags: [],
  }
  let start = 0
  for (let i = 0; i < blocks.length;) {
    const block = blocks[i]
    if (block?.kind !== 'table' || headsOfTable(block, readHeads) === undefined) {
      i++
      continue
    }
    const head = parseCompetencyHead(blocks.slice(start, i), block.rows[0]?.line ?? 1)
    const tables = [parseColumnTable(block, readHeads)]
    let end = i + 1
    const heads = tables[0]?.heads ?? []
    for (let next = blocks[end]; isContinuation(next, heads, readHeads); next = blocks[++end])
      tables.push(parseColumnTable(next, readHeads, heads))
    const negatives = parseNegativeList(blocks, end)
    sections.competencies.push(competencyOf(head, tables, negatives.behaviours))
    sections.heads.push(...headsOfAll(block, readHeads))
    sections.negativeHeadings.push(...tables.flatMap((t) => t.negativeHeadings), ...negatives.headings)
    if (head.label !== undefined) sections.labels.push(head.label)
    sections.flags.push(...head.flags, ...tables.flatMap((table) => table.flags), ...negatives.flags)
    start = i = Math.max(end, negatives.end)
  }
  return sections
}

function headsOfAll(table: Block & { kind: 'table' }, readHeads: HeadReader): ColumnHead[] {
  return table.rows.flatMap((row) => readHeads(row) ?? [])
}

/** A table without heads directly below one with heads, its columns the same: cut in two by a page. */
function isContinuation(
  block: Block | undefined,
  heads: readonly ColumnHead[],
  readHeads: HeadReader,
): block is Block & { kind: 'table' } {
  if (block?.kind !== 'table' || headsOfTable(block, readHeads) !== undefined) return false
  const width = Math.max(0, ...heads.map((head) => head.column + 1))
  return block.rows.every((row) => row.cells.length === width)
}

function competencyOf(
  head: CompetencyHead,
  tables: readonly ColumnTable[],
  negatives: OutlineCompetency['behaviours'],
): OutlineCompetency {
  const texts = [...head.texts, ...tables.flatMap((table) => table.texts)]
  const [definition, rationale] = texts
  return {
    name: head.name,
    aliases: [],
    ...(head.number === undefined ? {} : { number: head.number }),
    ...(definition === undefined ? {} : { definition: sourcedOf(definition) }),
    ...(rationale === undefined ? {} : { rationale: sourcedOf(rationale) }),
    themes: [],
    points: tables.flatMap((table) => table.points),
    behaviours: [...tables.flatMap((table) => table.behaviours), ...negatives],
  }
}

function sourcedOf({ text, at }: TextBlock): Sourced {
  return { text, at }
}
