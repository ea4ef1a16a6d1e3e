// What can be seen of the names in a document: what stands below each, which come again, which are numbered, whether levels come
// before competencies. It decides nothing.
import { isSameName, nameKey } from '../names-match.ts'
import type { TableBlock } from '../source-document.ts'
import { readsAsExplanation } from './head-meaning.ts'
import { splitHeading } from './split-heading.ts'
import type { HeadToken, Token } from './token-kinds.ts'

/** Words that name a group of competencies. */
export const groupWords =
  /\b(?:competenc(?:ies|e areas)|capabilities|clusters?|matrix)\b|^(?:core|technical|professional|leadership|management|key|role[- ]specific|functional) (?:behaviours|skills|competenc\w+)$/i

/** True for a head that is a mere name: no level, no doing or not doing, no label such as "Definition". */
export function isName({ meaning }: HeadToken): boolean {
  const { point, polarity, field } = meaning
  return (
    point === undefined &&
    polarity === undefined &&
    (field === undefined ||
      field === 'competency' ||
      field === 'group' ||
      field === 'theme' ||
      field === 'audience')
  )
}

/** The next token that is neither running text nor a label. */
export function significant(tokens: readonly Token[], from: number): number | undefined {
  for (let i = from + 1; i < tokens.length; i++) {
    const token = tokens[i]
    if (token?.kind === 'text') continue
    if (
      token?.kind === 'head' &&
      !isName(token) &&
      token.meaning.point === undefined &&
      token.meaning.polarity === undefined
    )
      continue
    return i
  }
  return undefined
}

/** True for a head that says what it means, behind a dash or in a text below it. */
export function hasTextBelow(tokens: readonly Token[], i: number): boolean {
  return tokens[i + 1]?.kind === 'text' || splitHeadingOf(tokens[i])?.definition !== undefined
}

function splitHeadingOf(token: Token | undefined): ReturnType<typeof splitHeading> | undefined {
  return token?.kind === 'head' ? splitHeading(token.block) : undefined
}

/** Several numbered names stand above tables or above heads for levels or doing and not doing. */
export function areNumbered(tokens: readonly Token[]): boolean {
  const numbered = tokens.filter((token, i) => {
    if (token.kind !== 'head' || !isName(token) || readsAsExplanation(token.block.text)) return false
    if (splitHeading(token.block).number === undefined) return false
    const next = tokens[significant(tokens, i) ?? -1]
    return next !== undefined && (next.kind !== 'head' || !isName(next))
  })
  return numbered.length >= 2
}

/** True for two heads with one name. */
export function isSameHead(token: Token | undefined, other: HeadToken): boolean {
  return token?.kind === 'head' && isSameName(token.block.text, other.block.text)
}

/** Heads whose names come again below other heads, as themes do. */
export function repeatedNames(tokens: readonly Token[]): Set<number> {
  const repeated = new Set<number>()
  const keys = tokens.map((token) => (token.kind === 'head' ? nameKey(token.block.text) : ''))
  const count = new Map<string, number>()
  for (const key of keys) count.set(key, (count.get(key) ?? 0) + 1)
  tokens.forEach((token, i) => {
    const key = keys[i] ?? ''
    if (token.kind === 'head' && isName(token) && key !== '' && (count.get(key) ?? 0) > 1) repeated.add(i)
  })
  return repeated
}

/** Names in a table are themes when a competency's name stands directly above it, else competencies. */
export function tableNames(
  tokens: readonly Token[],
  row: number,
  known: ReadonlyMap<TableBlock, 'theme' | 'competency'>,
): 'theme' | 'competency' {
  for (let i = row - 1; i >= 0; i--) {
    const token = tokens[i]
    if (token === undefined || token.kind === 'columns' || token.kind === 'text') continue
    // A table directly below another goes on with it.
    if (token.kind === 'row') return known.get(token.table) ?? 'competency'
    if (token.kind !== 'head') return 'competency'
    if (!isName(token)) continue
    const { text } = token.block
    return groupWords.test(text) || readsAsExplanation(text) || token.meaning.field !== undefined
      ? 'competency'
      : 'theme'
  }
  return 'competency'
}

/** True when the next row of a table names a competency or theme of its own. */
export function namesRows(tokens: readonly Token[], from: number): boolean {
  const next = tokens.slice(from).find((token) => token.kind === 'row')
  return (
    next?.kind === 'row' &&
    (next.fields.some(({ field }) => field === 'competency') ||
      next.entries.some(({ name }) => name !== undefined) ||
      (next.fields.some(({ field }) => field === 'name') &&
        next.point === undefined &&
        next.polarity === undefined))
  )
}

/** Levels come first when they stand above names more often than names above them. */
export function isLevelFirst(tokens: readonly Token[]): boolean {
  let namesBelow = 0
  let namesAbove = 0
  tokens.forEach((token, i) => {
    if (token.kind !== 'head') return
    const next = tokens[significant(tokens, i) ?? -1]
    if (token.meaning.point !== undefined && next?.kind === 'head' && isName(next)) namesBelow++
    if (isName(token) && next?.kind === 'head' && next.meaning.point !== undefined) {
      if (!readsAsExplanation(token.block.text)) namesAbove++
    }
  })
  const codes = tokens.flatMap((token) =>
    token.kind === 'head' && token.meaning.point !== undefined ? [token.meaning.point.code] : [],
  )
  // Where each competency has its levels, every level may still have themes below it.
  const levelsOfThemes = namesAbove >= 2 && namesBelow >= namesAbove * 2
  return namesBelow > namesAbove && !levelsOfThemes && new Set(codes).size >= 2
}

/** The headings of several frameworks in one document ("Academic framework" beside "Technical framework"), each above names. */
export function frameworksIn(tokens: readonly Token[]): ReadonlySet<number> {
  const heads = tokens.flatMap((token, i) => {
    if (token.kind !== 'head' || !isName(token) || token.rank > 2) return []
    const next = tokens[significant(tokens, i) ?? -1]
    const above = next?.kind === 'head' && isName(next) && next.rank > token.rank
    return above && /\bframework$/i.test(token.block.text) ? [{ i, rank: token.rank }] : []
  })
  const beside = heads.filter(({ rank }) => heads.filter((other) => other.rank === rank).length > 1)
  return new Set(beside.map(({ i }) => i))
}
