// Layout: levels are headings or stand at the head of rows, each with its lines below or beside it; either every level with all its
// competencies or every competency with all its levels.
import { axisLayout, rowsOf } from './axis-layout.ts'

export const levelSections = axisLayout('Level sections', (tokens) => {
  const heads = tokens.filter((token) => token.kind === 'head' && token.meaning.point !== undefined)
  const rows = rowsOf(tokens).filter(
    ({ point, entries }) => point !== undefined && entries.every(({ name }) => name === undefined),
  )
  return heads.length + rows.length < 2
    ? { confidence: 0, why: 'Levels are neither headings nor the heads of rows.' }
    : {
        confidence: 0.85,
        why: `Headings that name a level: ${heads.length}; rows that begin with one: ${rows.length}.`,
      }
})
