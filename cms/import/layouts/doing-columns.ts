// Layout: columns for doing and not doing ("Effective" beside "Ineffective"), one table for each competency or one row for each.
import { axisLayout, rowsOf } from './axis-layout.ts'

export const doingColumns = axisLayout('Doing and not doing columns', (tokens) => {
  const rows = rowsOf(tokens).filter(({ entries }) => entries.some(({ polarity }) => polarity !== undefined))
  return rows.length === 0
    ? { confidence: 0, why: 'No table has columns for doing and not doing.' }
    : { confidence: 0.9, why: `Rows below heads for doing and not doing: ${rows.length}.` }
})
