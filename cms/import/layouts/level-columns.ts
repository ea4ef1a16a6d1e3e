// Layout: each competency has a table whose columns are numbered levels ("Level 1", "Band 2"), with or without a title of its own
// for each level.
import { levelHeadsOf, type ColumnHead } from './column-heads.ts'
import { parseColumnSections } from './column-sections.ts'
import { headsOfTable } from './column-table.ts'
import type { Layout } from './layout.ts'
import { commonest, joinSame } from './same-words.ts'
import { scalePoints } from './scale-points.ts'

export const levelColumns: Layout = {
  name: 'Level columns',
  recognise({ blocks }) {
    const tables = blocks.filter((block) => block.kind === 'table')
    const headed = tables.filter((table) => headsOfTable(table, levelHeadsOf) !== undefined)
    if (headed.length === 0) return { confidence: 0, why: 'No table has levels at the head of its columns.' }
    return {
      confidence: headed.length === 1 ? 0.8 : 0.95,
      why: `Tables with numbered levels at the head of their columns: ${headed.length}.`,
    }
  },
  parse({ blocks }) {
    const { competencies, heads, negativeHeadings, labels, flags } = parseColumnSections(blocks, levelHeadsOf)
    const negative = joinSame(negativeHeadings)
    const label = joinSame(labels)
    const { points, flags: aliasFlags } = scalePoints(codesOf(heads), heads)
    const word = commonest(heads.flatMap((head) => (head.word === undefined ? [] : [head.word])))
    return {
      competencies,
      scale: { kind: 'levels', points },
      vocabulary: {
        ...(word === undefined
          ? {}
          : { level: { text: word, at: heads.find((head) => head.word === word)?.at ?? [] } }),
        ...(negative === undefined ? {} : { negative }),
        ...(label === undefined ? {} : { competency: label }),
      },
      furniture: [],
      flags: [...flags, ...aliasFlags],
    }
  },
}

/** The codes of the levels in the order of their numbers where all are numbered, else in the order of the columns. */
function codesOf(heads: readonly ColumnHead[]): string[] {
  const codes = [...new Set(heads.map((head) => head.code))]
  if (codes.every((code) => /^\d+$/.test(code))) codes.sort((a, b) => Number(a) - Number(b))
  return codes
}
