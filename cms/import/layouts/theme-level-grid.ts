// Layout: each competency has a table with its themes down the side and the levels, or groups of people, across the top.
import { decideNames } from '../axes/name-roles.ts'
import { axisLayout, isNamedRow, rowsOf } from './axis-layout.ts'

export const themeLevelGrid = axisLayout(
  'Themes by levels',
  (tokens) => {
    const rows = rowsOf(tokens).filter(
      (row) => isNamedRow(row) && row.entries.some(({ point }) => point !== undefined),
    )
    const { tables } = decideNames(tokens)
    const themes = rows.filter(({ table }) => tables.get(table) === 'theme')
    if (rows.length === 0)
      return { confidence: 0, why: 'No table has names down the side and levels across the top.' }
    return themes.length > 0
      ? {
          confidence: 0.9,
          why: `Rows that name a theme, below a competency and heads that name levels: ${themes.length}.`,
        }
      : { confidence: 0.3, why: 'The rows of the tables are named, but no competency stands above them.' }
  },
  { rowNames: 'theme' },
)
