// Reads a document by its axes: whatever stands in rows, columns and headings (competencies, themes, levels, people, doing and not
// doing) gives each line its place. The layouts are views of this one reading; it knows no organisation.
import type { LayoutReading } from '../layouts/layout.ts'
import { joinSame } from '../layouts/same-words.ts'
import type { Flag, Furniture, Sourced } from '../outline.ts'
import type { SourceDocument, TextBlock } from '../source-document.ts'
import { splitSentences } from '../text-shapes.ts'
import { axisScale } from './axis-scale.ts'
import type { Writing } from './cell-lines.ts'
import type { Drafts } from './competency-drafts.ts'
import { meaningOf } from './head-meaning.ts'
import { decideNames, type NameOptions } from './name-roles.ts'
import { prepareDocument } from './prepare-document.ts'
import { settleNegatives } from './settle-negatives.ts'
import { settleTokens } from './settle-tokens.ts'
import type { Token } from './token-kinds.ts'
import { tokensOf } from './tokens.ts'
import { walkTokens } from './walk-tokens.ts'

type AxisTokens = { tokens: Token[]; furniture: Furniture[]; flags: Flag[] }

/** Every layout looks at the same tokens; they are made once for each document. */
const readBefore = new WeakMap<SourceDocument, AxisTokens>()

/** The tokens of a document that a layout may look at to recognise it: tables that hold no behaviours are left out. */
export function axisTokens(document: SourceDocument): AxisTokens {
  const known = readBefore.get(document)
  if (known !== undefined) return known
  const { blocks, furniture, flags } = prepareDocument(document)
  const tokens = settleTokens(tokensOf(blocks))
  const read = { tokens, furniture, flags }
  readBefore.set(document, read)
  return read
}

/** The competencies of a document by its axes. */
export function parseAxes(document: SourceDocument, options: NameOptions = {}): LayoutReading {
  const { tokens, furniture, flags } = axisTokens(document)
  const names = decideNames(tokens, options)
  const drafts = walkTokens(tokens, names, writingOf(tokens.slice(names.start)))
  drafts.competencies = drafts.competencies.filter(
    ({ behaviours, points }) => behaviours.length > 0 || points.length > 0,
  )
  settleNegatives(drafts)
  const { scale, flags: scaleFlags } = axisScale(drafts)
  return {
    competencies: drafts.competencies,
    groups: drafts.groups.filter(({ name }) => drafts.competencies.some(({ group }) => group === name.text)),
    scale,
    vocabulary: vocabularyOf(drafts, tokens),
    furniture: [...furniture, ...drafts.furniture, ...fieldHeads(tokens)],
    flags: [...flags, ...names.flags, ...drafts.flags, ...scaleFlags],
  }
}

/** How the document writes its lines, from the lines that have marks. */
function writingOf(tokens: readonly Token[]): Writing {
  const cells = tokens.flatMap((token) =>
    token.kind === 'row' ? token.entries.flatMap(({ blocks }) => blocks) : [],
  )
  const listed = tokens.flatMap((token) => (token.kind === 'item' ? [token.block] : []))
  const items = [...cells, ...listed].filter((block) => block.kind === 'item')
  const isCut = (all: readonly TextBlock[]): boolean =>
    all.length >= 1 && all.filter(({ text }) => splitSentences(text).length === 1).length >= all.length * 0.75
  const cut = isCut(items)
  const cutItems = isCut(items.filter(({ mark }) => mark !== ''))
  const unmarked = cells.filter((block) => block.kind !== 'item')
  const running = unmarked.filter(({ text }) => splitSentences(text).length > 1)
  const lines = [...items, ...cells].flatMap(({ text }: TextBlock) => splitSentences(text))
  return {
    cut,
    cutItems,
    prose: running.length * 2 > unmarked.length,
    openers: new Set(
      lines.map((line) => /^\p{Lu}\p{Ll}+/u.exec(line)?.[0] ?? '').filter((word) => word !== ''),
    ),
  }
}

function vocabularyOf(drafts: Drafts, tokens: readonly Token[]): LayoutReading['vocabulary'] {
  const word = drafts.heads.find((head) => head.word !== undefined)
  const fieldHead = (field: string): Sourced | undefined =>
    joinSame(
      tokens.flatMap((token) =>
        token.kind === 'columns'
          ? token.roles.flatMap((role) =>
              role.kind === 'field' && role.field === field && role.head !== undefined
                ? [{ text: role.head.text, at: role.head.at }]
                : [],
            )
          : [],
      ),
    )
  const competency = joinSame(drafts.words) ?? fieldHead('competency')
  const theme = fieldHead('theme')
  const positive = joinSame(drafts.positiveHeads)
  const negative = joinSame(drafts.negativeHeads)
  return {
    ...(word?.word === undefined ? {} : { level: { text: word.word, at: word.at } }),
    ...(competency === undefined ? {} : { competency }),
    ...(theme === undefined ? {} : { theme }),
    ...(positive === undefined ? {} : { positive }),
    ...(negative === undefined ? {} : { negative }),
  }
}

/** Heads that only name the fields of a table. */
function fieldHeads(tokens: readonly Token[]): Furniture[] {
  return tokens.flatMap((token) => {
    if (
      token.kind === 'head' &&
      token.meaning.field !== undefined &&
      !['competency', 'group', 'theme', 'audience', 'other'].includes(token.meaning.field)
    )
      return [{ reason: 'running head' as const, at: token.block.at }]
    if (token.kind !== 'columns') return []
    return token.roles.flatMap((role) => {
      const plain =
        role.kind === 'content' &&
        role.point === undefined &&
        role.polarity === undefined &&
        role.name !== true
      return role.head !== undefined &&
        (plain || (role.kind === 'field' && (role.field !== 'name' || isLabel(role.head.text))))
        ? [{ reason: 'running head' as const, at: role.head.at }]
        : []
    })
  })
}

function isLabel(text: string): boolean {
  return meaningOf(text).field !== undefined
}
