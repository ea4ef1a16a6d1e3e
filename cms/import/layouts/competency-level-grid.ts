// Layout: one table for many competencies, with the competencies down the side and the levels, or groups of people, across the top.
import { decideNames } from '../axes/name-roles.ts'
import { axisLayout, isNamedRow, rowsOf } from './axis-layout.ts'

export const competencyLevelGrid = axisLayout(
  'Competencies by levels',
  (tokens) => {
    const { tables } = decideNames(tokens)
    const rows = rowsOf(tokens).filter(({ entries }) => entries.some(({ point }) => point !== undefined))
    const said = rows.filter(({ fields }) => fields.some(({ field }) => field === 'competency'))
    const named = rows.filter((row) => isNamedRow(row))
    if (said.length > 0)
      return {
        confidence: 0.92,
        why: `Rows below the head of a column for competencies, beside levels: ${said.length}.`,
      }
    if (named.length === 0)
      return { confidence: 0, why: 'No table has names down the side and levels across the top.' }
    return named.some(({ table }) => tables.get(table) === 'competency')
      ? {
          confidence: 0.9,
          why: `Rows that name a competency, below heads that name levels: ${named.length}.`,
        }
      : { confidence: 0.3, why: 'A name stands above each table, so that its rows may be themes.' }
  },
  { rowNames: 'competency' },
)
