// Layout: competencies are headings with lists below them, perhaps one of what to do and one of what not to do, and no levels.
import { decideNames } from '../axes/name-roles.ts'
import { axisLayout } from './axis-layout.ts'

export const listsUnderHeadings = axisLayout('Lists under headings', (tokens) => {
  const { roles, start } = decideNames(tokens)
  const competencies = [...roles.values()].filter((role) => role === 'competency').length
  const items = tokens.slice(start).filter((token) => token.kind === 'item' || token.kind === 'row').length
  return competencies === 0 || items < 2
    ? { confidence: 0, why: 'No headings with lists below them were found.' }
    : { confidence: competencies > 1 ? 0.6 : 0.4, why: `Headings with lists below them: ${competencies}.` }
})
