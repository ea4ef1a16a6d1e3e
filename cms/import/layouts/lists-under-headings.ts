// Layout: competencies are headings with lists below them, perhaps one of what to do and one of what not to do, and no levels.
import { isGroupOfPeople } from '../axes/head-meaning.ts'
import { decideNames } from '../axes/name-roles.ts'
import { axisLayout, isNamedRow, rowsOf } from './axis-layout.ts'

export const listsUnderHeadings = axisLayout('Lists under headings', (tokens) => {
  const { roles, start, tables } = decideNames(tokens)
  const words = tokens.map((token) => ('block' in token ? token.block.text : '')).join('\n')
  const sides = new Set(
    tokens.flatMap((token) => (token.kind === 'head' ? (token.meaning.polarity ?? []) : [])),
  )
  // A document of values may say no such word and still set out what to do and what not to do.
  if (!/competenc|behaviou?r|indicator|capabilit|framework|skill/i.test(words) && sides.size < 2)
    return { confidence: 0, why: 'The document speaks of neither competencies nor behaviours.' }
  const people = tokens
    .slice(start)
    .some((token) => token.kind === 'head' && isGroupOfPeople(token.block.text))
  const named = rowsOf(tokens).filter((row) => isNamedRow(row) && tables.get(row.table) === 'competency')
  const competencies = [...roles.values()].filter((role) => role === 'competency').length + named.length
  const items = tokens.slice(start).filter((token) => token.kind === 'item' || token.kind === 'row').length
  return competencies === 0 || items < 2
    ? { confidence: 0, why: 'No headings with lists below them were found.' }
    : {
        confidence: people ? 0.3 : competencies > 1 ? 0.6 : 0.4,
        why: `Headings with lists below them: ${competencies}.`,
      }
})
