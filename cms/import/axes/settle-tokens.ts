// Settles what single tokens cannot tell: which grades are levels, which groups of people are points, which names forbid, and which
// tables hold behaviours at all.
import { isNegativeMark } from '../marks.ts'
import { isPlainLevel } from './head-meaning.ts'
import { peopleBelowNames, peopleWhoAlso, promotePeople, sameNamesBelow } from './settle-people.ts'
import { splitHeading } from './split-heading.ts'
import type { Token } from './token-kinds.ts'

/** The tokens with these things settled; tables of other things are left out. */
export function settleTokens(tokens: readonly Token[]): Token[] {
  return withoutOtherTables(
    sameNamesBelow(
      promotePeople(
        peopleBelowNames(peopleWhoAlso(headNegatives(headWhatItIs(demoteGrades(withoutOtherParts(tokens)))))),
      ),
    ),
  )
}

/** What a part for interviews or for development holds are no behaviours: from its head to the next one of its rank or higher. */
function withoutOtherParts(tokens: readonly Token[]): Token[] {
  let rank: number | undefined
  return tokens.filter((token) => {
    if (token.kind !== 'head') return rank === undefined
    if (rank !== undefined && token.rank > rank) return false
    rank = token.meaning.field === 'other' ? token.rank : undefined
    return rank === undefined
  })
}

/** "What it is" above a list, beside "What it isn't", heads what to do; above a text it heads what the competency means. */
function headWhatItIs(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    if (token.kind !== 'head' || token.meaning.field !== 'definition' || tokens[i + 1]?.kind !== 'item')
      return token
    const beside = tokens.slice(i + 1).find((next) => next.kind !== 'item')
    const negative = beside?.kind === 'head' && beside.meaning.polarity === 'negative'
    return negative ? { ...token, meaning: { polarity: 'positive' } } : token
  })
}

/** Grades alone make no levels unless several of them head something: "Leading" may be the name of a competency. */
function demoteGrades(tokens: readonly Token[]): Token[] {
  const codes = tokens.flatMap((token) =>
    token.kind === 'head' && token.meaning.point !== undefined && !isPlainLevel(token.block.text)
      ? [token.meaning.point.code]
      : [],
  )
  const distinct = new Set(codes)
  const valid = distinct.size >= 3 || (distinct.size === 2 && codes.length > 2)
  if (valid) return [...tokens]
  return tokens.map((token) =>
    token.kind === 'head' && distinct.has(token.meaning.point?.code ?? '') && !isPlainLevel(token.block.text)
      ? { ...token, meaning: {} }
      : token,
  )
}

const forbids = /\b(?:not|never|avoid|stop)\b|n['’]t\b/i

/** A name above nothing but lines marked as not to do heads what not to do, whatever it says; so does one that forbids. */
function headNegatives(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    if (token.kind !== 'head' || token.meaning.point !== undefined || token.meaning.polarity !== undefined)
      return token
    if (splitHeading(token.block).number !== undefined) return token
    const items: boolean[] = []
    for (const next of tokens.slice(i + 1)) {
      if (next.kind !== 'item') break
      items.push(isNegativeMark(next.block.mark))
    }
    const negative = items.every(Boolean) || forbids.test(token.block.text)
    return items.length > 0 && negative ? { ...token, meaning: { polarity: 'negative' } } : token
  })
}

/** A number or the tick of a matrix: no line of its own. */
const isTick = /^(?:\d{1,3}|x|y|n|yes|no)$/i

/** Tables whose cells have no place by level, people or doing and not doing are no content while other tables have one. */
function withoutOtherTables(tokens: readonly Token[]): Token[] {
  const rows = tokens.filter((token) => token.kind === 'row')
  const telling = new Set(
    rows
      .filter(
        ({ entries, point, polarity, fields }) =>
          entries.length > 0 &&
          (point !== undefined ||
            polarity !== undefined ||
            fields.some(({ field }) => field === 'competency') ||
            entries.some((entry) => (entry.point ?? entry.polarity ?? entry.head) !== undefined)),
      )
      .filter(({ entries }) => !entries.every(({ blocks }) => blocks.every(({ text }) => isTick.test(text))))
      .map(({ table }) => table),
  )
  const marked = tokens.some(
    (token) => token.kind === 'head' && (token.meaning.point ?? token.meaning.polarity) !== undefined,
  )
  const listing = new Set(
    rows
      .filter(({ entries }) => entries.some(({ blocks }) => blocks.some(({ kind }) => kind === 'item')))
      .map(({ table }) => table),
  )
  const content = telling.size > 0 ? telling : marked ? new Set() : listing
  return tokens.filter((token) => {
    if (token.kind === 'row' || token.kind === 'columns')
      return content.has(token.table) || continues(token, tokens, content)
    return true
  })
}

/** A table directly below a content table goes on with it. */
function continues(
  token: Token & { kind: 'row' | 'columns' },
  tokens: readonly Token[],
  content: ReadonlySet<unknown>,
): boolean {
  if (token.kind === 'columns') {
    const next = tokens[tokens.indexOf(token) + 1]
    return next?.kind === 'row' && content.has(next.table)
  }
  const before = tokens
    .slice(0, tokens.indexOf(token))
    .findLast((other) => other.kind !== 'row' || other.table !== token.table)
  return before?.kind === 'row' && content.has(before.table) && token.entries.length > 0
}
