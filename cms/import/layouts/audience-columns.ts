// Layout: each competency has a table whose columns speak to groups of people ("All staff", "Managers"), as a table or with its
// columns printed below one another.
import { axisLayout, rowsOf } from './axis-layout.ts'

export const audienceColumns = axisLayout('Audience columns', (tokens) => {
  const rows = rowsOf(tokens).filter(({ entries }) => entries.some(({ point }) => point?.people === true))
  const heads =
    rows[0]?.entries.flatMap(({ point }) => (point === undefined ? [] : [`"${point.name}"`])) ?? []
  return rows.length === 0
    ? { confidence: 0, why: 'No table has groups of people at the head of its columns.' }
    : {
        confidence: 0.9,
        why: `Rows below heads that name groups of people (${heads.join(', ')}): ${rows.length}.`,
      }
})
