// Finds where the competencies of a document begin, so that what stands before is left to the front matter.
import { groupWords, isName, significant } from './name-facts.ts'
import { readsAsExplanation } from './head-meaning.ts'
import { splitHeading } from './split-heading.ts'
import type { Token } from './token-kinds.ts'

/** The first token of the competencies: the first one that holds behaviours, and the heads directly above it. */
export function startOf(tokens: readonly Token[]): number {
  const strong = tokens.findIndex(
    (token, i) =>
      (token.kind === 'row' && token.table.rows.length > 0) ||
      (token.kind === 'head' &&
        ((token.meaning.point ?? token.meaning.polarity) !== undefined ||
          (token.meaning.field === 'behaviour' && tokens[i + 1]?.kind === 'item'))),
  )
  const listed = tokens.findIndex((token, i) => {
    if (token.kind !== 'head' || !isName(token) || readsAsExplanation(token.block.text)) return false
    const next = tokens[significant(tokens, i) ?? -1]
    return next?.kind === 'item' || next?.kind === 'row'
  })
  const labelled = tokens.findIndex(
    (token) => token.kind === 'head' && splitHeading(token.block).label === 'competency',
  )
  const unlabelled = strong === -1 ? listed : strong
  const first = labelled !== -1 && (unlabelled === -1 || labelled < unlabelled) ? labelled : unlabelled
  if (first === -1) return tokens.length
  let start = first
  let taken = false
  for (let i = first - 1; i >= 0; i--) {
    const token = tokens[i]
    if (token === undefined || token.kind === 'row' || token.kind === 'item') break
    if (token.kind === 'columns') {
      start = i
      continue
    }
    if (token.kind !== 'head') {
      const above = tokens[i - 1]
      if (taken && !(above?.kind === 'head' && groupWords.test(above.block.text))) break
      continue
    }
    const explains = isName(token) && readsAsExplanation(token.block.text)
    if (explains && splitHeading(token.block).label === undefined) {
      if (taken) continue
      break
    }
    start = i
    // "Definition" is a part of the competency whose name stands further up.
    taken ||= isName(token) || (token.meaning.point ?? token.meaning.polarity) !== undefined
  }
  return start
}
