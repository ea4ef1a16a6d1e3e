// Layout: a table with one behaviour a row, and columns whose heads say what they hold: competency, level, theme, behaviour.
import { axisLayout, rowsOf } from './axis-layout.ts'

export const flatTable = axisLayout('Flat table', (tokens) => {
  const rows = rowsOf(tokens).filter(
    ({ fields, entries }) =>
      fields.some(({ field }) => field === 'competency') &&
      entries.length > 0 &&
      entries.every(({ point }) => point === undefined),
  )
  return rows.length === 0
    ? { confidence: 0, why: 'No table has a column for competencies and one for behaviours.' }
    : { confidence: 0.93, why: `Rows below heads for a competency and its behaviours: ${rows.length}.` }
})
