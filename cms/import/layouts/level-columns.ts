// Layout: each competency has a table whose columns are numbered levels ("Level 1", "Band 2"), with or without a title of its own
// for each level.
import type { Sourced } from '../outline.ts'
import { levelHeadsOf, type ColumnHead } from './column-heads.ts'
import { parseColumnSections } from './column-sections.ts'
import { headsOfTable } from './column-table.ts'
import type { Layout } from './layout.ts'
import { commonest, joinSame } from './same-words.ts'

export const levelColumns: Layout = {
  name: 'Level columns',
  recognise({ blocks }) {
    const tables = blocks.filter((block) => block.kind === 'table')
    const headed = tables.filter((table) => headsOfTable(table, levelHeadsOf) !== undefined)
    if (headed.length === 0) return { confidence: 0, why: 'No table has levels at the head of its columns.' }
    return {
      confidence: headed.length === 1 ? 0.8 : 0.95,
      why: `${headed.length} tables have numbered levels at the head of their columns.`,
    }
  },
  parse({ blocks }) {
    const { competencies, heads, negativeHeadings, labels, flags } = parseColumnSections(blocks, levelHeadsOf)
    const negative = joinSame(negativeHeadings)
    const label = joinSame(labels)
    const word = commonest(heads.flatMap((head) => (head.word === undefined ? [] : [head.word])))
    return {
      competencies,
      scale: { kind: 'levels', points: pointsOf(heads) },
      vocabulary: {
        ...(word === undefined ? {} : { level: { text: word, at: heads[0]?.at ?? [] } }),
        ...(negative === undefined ? {} : { negative }),
        ...(label === undefined ? {} : { competency: label }),
      },
      furniture: [],
      flags,
    }
  },
}

/** One point for each code, in the order of the numbers where all are numbered, else in the order of the columns. */
function pointsOf(heads: readonly ColumnHead[]) {
  const codes = [...new Set(heads.map((head) => head.code))]
  if (codes.every((code) => /^\d+$/.test(code))) codes.sort((a, b) => Number(a) - Number(b))
  return codes.map((code) => {
    const own = heads.filter((head) => head.code === code)
    const text = commonest(own.map((head) => head.name)) ?? code
    const name: Sourced = { text, at: own.flatMap((head) => head.at) }
    return { code, name, aliases: [], midpoint: false }
  })
}
