// Finds where the competencies of a document begin, so that what stands before is left to the front matter.
import { frameworksIn, groupWords, isName, significant } from './name-facts.ts'
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
  const frameworks = frameworksIn(tokens)
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
      if (taken && !(above?.kind === 'head' && (groupWords.test(above.block.text) || comesAgain(tokens, i))))
        break
      continue
    }
    const explains = isName(token) && readsAsExplanation(token.block.text) && !frameworks.has(i)
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

/** The head above `i` has later heads of its style at its side, with names of a lower rank below it, as the heads of groups have. */
function comesAgain(tokens: readonly Token[], i: number): boolean {
  const [head, below] = [tokens[i - 1], tokens[i + 1]]
  if (head?.kind !== 'head' || below?.kind !== 'head' || head.rank > 6 || below.rank <= head.rank)
    return false
  if (readsAsExplanation(head.block.text) || !isName(below)) return false
  return tokens.slice(i).some((token) => {
    const again = token.kind === 'head' && token.rank === head.rank && isName(token)
    return again && !readsAsExplanation(token.block.text)
  })
}
