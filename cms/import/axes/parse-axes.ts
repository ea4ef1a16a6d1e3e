// Reads a document by its axes: whatever stands in rows, columns and headings (competencies, themes, levels, people, doing and not
// doing) gives each line its place. The layouts are views of this one reading; it knows no organisation.
import type { LayoutReading } from '../layouts/layout.ts'
import { joinSame } from '../layouts/same-words.ts'
import { isNegativeMark } from '../marks.ts'
import type { Flag, Furniture, Sourced } from '../outline.ts'
import type { SourceDocument, TextBlock } from '../source-document.ts'
import { splitSentences } from '../text-shapes.ts'
import { axisScale } from './axis-scale.ts'
import type { Writing } from './cell-lines.ts'
import type { Drafts } from './competency-drafts.ts'
import { isGroupOfPeople, isPlainLevel, meaningOf, peoplePoint } from './head-meaning.ts'
import { decideNames, isName, type NameOptions } from './name-roles.ts'
import { prepareDocument } from './prepare-document.ts'
import { splitHeading } from './split-heading.ts'
import { settleNegatives } from './settle-negatives.ts'
import { tokensOf, type Token } from './tokens.ts'
import { walkTokens } from './walk-tokens.ts'

type AxisTokens = { tokens: Token[]; furniture: Furniture[]; flags: Flag[] }

/** Every layout looks at the same tokens; they are made once for each document. */
const readBefore = new WeakMap<SourceDocument, AxisTokens>()

/** The tokens of a document that a layout may look at to recognise it: tables that hold no behaviours are left out. */
export function axisTokens(document: SourceDocument): AxisTokens {
  const known = readBefore.get(document)
  if (known !== undefined) return known
  const { blocks, furniture, flags } = prepareDocument(document)
  const tokens = withoutOtherTables(promotePeople(headNegatives(demoteGrades(tokensOf(blocks)))))
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

/** Groups of people that head parts of the document, each with the same names below it, are points of the scale. */
function promotePeople(tokens: readonly Token[]): Token[] {
  const parts = tokens.flatMap((token, i) =>
    token.kind === 'head' && isName(token) && isGroupOfPeople(token.block.text)
      ? [{ i, name: token.block.text.toLowerCase() }]
      : [],
  )
  const names = parts.map(({ i }, part) =>
    tokens
      .slice(i + 1, parts[part + 1]?.i)
      .flatMap((token) => (token.kind === 'head' && isName(token) ? [token.block.text.toLowerCase()] : [])),
  )
  const isShared = (name: string): boolean => names.filter((own) => own.includes(name)).length > 1
  const alike = names.every((own) => own.length > 0 && own.filter(isShared).length * 2 > own.length)
  if (parts.length < 2 || !alike || new Set(parts.map(({ name }) => name)).size !== parts.length)
    return [...tokens]
  return tokens.map((token) =>
    token.kind === 'head' && parts.some(({ i }) => tokens[i] === token)
      ? { ...token, meaning: { point: peoplePoint(token.block.text) } }
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
      .filter(
        ({ entries }) => !entries.every(({ blocks }) => blocks.every(({ text }) => /^\d{1,3}$/.test(text))),
      )
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
      !['competency', 'group', 'theme', 'audience'].includes(token.meaning.field)
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
