// Layout: each competency has a table whose columns are levels ("Level 1", "Band 2", "Expert"), with or without a title of its own
// for each level.
import { axisLayout, isNamedRow, rowsOf } from './axis-layout.ts'

export const levelColumns = axisLayout('Level columns', (tokens) => {
  const rows = rowsOf(tokens).filter((row) =>
    row.entries.some(({ point }) => point !== undefined && point.people !== true),
  )
  const plain = rows.filter((row) => !isNamedRow(row) && row.fields.length === 0)
  const tables = new Set(plain.map(({ table }) => table)).size
  if (tables === 0) return { confidence: 0, why: 'No table has levels at the head of its columns.' }
  return {
    confidence: plain.length < rows.length ? 0.5 : tables === 1 ? 0.8 : 0.95,
    why: `Tables with levels at the head of their columns: ${tables}.`,
  }
})
