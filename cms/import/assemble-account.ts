// The account of an import: for every piece of text in the source, what became of it. It decides nothing; it only looks up.
import type { FurnitureReason, Outline } from './outline.ts'
import { contentPartsOf, type OutlinePart } from './places.ts'
import { lettersOf } from './plain-text.ts'
import {
  refKey,
  textBlocksOf,
  type SourceDocument,
  type SourceRef,
  type TextBlock,
} from './source-document.ts'

/** Placed (and where), part of the page but not content (and why), or not placed; "rest" tells what of a piece is left over. */
export type Fate =
  | { kind: 'placed'; as: string[] }
  | { kind: 'furniture'; reason: FurnitureReason }
  | { kind: 'notPlaced'; as: string[] }

export type AccountEntry = { at: SourceRef[]; text: string; mark: string; fate: Fate }

export type Account = {
  entries: AccountEntry[]
  totals: { placed: number; furniture: number; notPlaced: number }
  /** What an editor calls each line where the document has none, such as "row 7". */
  placeNames?: readonly string[]
}

/** What became of every piece of text of this document in this outline. */
export function assembleAccount(document: SourceDocument, outline: Outline): Account {
  const content = byPlace(contentPartsOf(outline))
  const furniture = byPlace(
    outline.furniture.map(({ reason, at, text }) => ({
      path: reason,
      texts: text === undefined ? [] : [text],
      at,
    })),
  )
  const reasons = new Map(
    outline.furniture.flatMap(({ at, reason }) => at.map((ref) => [refKey(ref), reason])),
  )
  const texts = textBlocksOf(document.blocks).map((block): AccountEntry => {
    const placed = partsAt(block, content)
    const framed = partsAt(block, furniture)
    const whole = framed.some((part) => part.texts.length === 0)
    const left = whole ? '' : leftOver(block, [...placed, ...framed])
    const reason = block.at.map((ref) => reasons.get(refKey(ref))).find((found) => found !== undefined)
    return { at: block.at, text: block.text, mark: block.mark, fate: fateOf(placed, left, reason) }
  })
  const markup = document.markupLines.map((line): AccountEntry => ({
    at: [{ line, part: 1 }],
    text: '',
    mark: '',
    fate: { kind: 'furniture', reason: 'rule or mark-up' },
  }))
  const asides = (document.asides ?? []).map(({ text, at, reason }): AccountEntry => ({
    at,
    text,
    mark: '',
    fate: { kind: 'furniture', reason },
  }))
  const entries = [...texts, ...asides, ...markup].sort((a, b) => lineOf(a) - lineOf(b))
  const count = (kind: Fate['kind']): number => entries.filter(({ fate }) => fate.kind === kind).length
  return {
    entries,
    totals: { placed: count('placed'), furniture: count('furniture'), notPlaced: count('notPlaced') },
    ...(document.placeNames === undefined ? {} : { placeNames: document.placeNames }),
  }
}

function fateOf(placed: readonly OutlinePart[], left: string, reason: FurnitureReason | undefined): Fate {
  const as = [...new Set(placed.map((part) => part.path))]
  if (left !== '') return { kind: 'notPlaced', as }
  if (as.length > 0) return { kind: 'placed', as }
  return reason === undefined ? { kind: 'notPlaced', as } : { kind: 'furniture', reason }
}

function lineOf({ at }: AccountEntry): number {
  return at[0]?.line ?? 0
}

function byPlace(parts: readonly OutlinePart[]): Map<string, OutlinePart[]> {
  const places = new Map<string, OutlinePart[]>()
  for (const part of parts)
    for (const ref of part.at) places.set(refKey(ref), [...(places.get(refKey(ref)) ?? []), part])
  return places
}

function partsAt(block: TextBlock, places: ReadonlyMap<string, OutlinePart[]>): OutlinePart[] {
  return [...new Set(block.at.flatMap((ref) => places.get(refKey(ref)) ?? []))]
}

/** The letters of a piece that stand in none of the texts taken from it. */
function leftOver(block: TextBlock, parts: readonly OutlinePart[]): string {
  const own = lettersOf(block.text).toLowerCase()
  const texts = parts.flatMap((part) => part.texts.map((text) => lettersOf(text).toLowerCase()))
  if (texts.some((text) => text.includes(own))) return ''
  return texts
    .sort((a, b) => b.length - a.length)
    .reduce((left, text) => (text === '' ? left : left.replace(text, ' ')), own)
    .replaceAll(' ', '')
}
