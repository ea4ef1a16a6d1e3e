// Layout: tables with the levels, or doing and not doing, down the side and names across the top: themes of the competency above the
// table, or the competencies themselves.
import { axisLayout, rowsOf } from './axis-layout.ts'

export const levelRows = axisLayout('Levels by names', (tokens) => {
  const rows = rowsOf(tokens).filter(({ entries }) => entries.some(({ name }) => name !== undefined))
  return rows.length === 0
    ? { confidence: 0, why: 'No table has levels down the side and names across the top.' }
    : { confidence: 0.9, why: `Rows that begin with a level, below heads that are names: ${rows.length}.` }
})
