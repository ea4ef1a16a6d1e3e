// Decides what each name in a document is: the heading of a group, a competency, a theme within one, or a part that explains the
// framework. It goes by what stands below a name and by how names are nested; what it guesses it says in a flag.
import { isSameName } from '../names-match.ts'
import type { Flag } from '../outline.ts'
import type { TableBlock } from '../source-document.ts'
import { readsAsExplanation } from './head-meaning.ts'
import { splitHeading } from './split-heading.ts'
import type { HeadToken, Token } from './tokens.ts'

export type NameRole = 'group' | 'competency' | 'theme' | 'section' | 'definition'

export type NameRoles = {
  /** The role of each head that is a mere name, by its place among the tokens. */
  roles: Map<number, NameRole>
  /** What the names in the first column, or over the columns, of a table are. */
  tables: Map<TableBlock, 'theme' | 'competency'>
  /** Levels come before competencies ("Level 1", then every competency). */
  levelFirst: boolean
  /** Where the first competency, or what it stands under, begins. */
  start: number
  flags: Flag[]
}

/** What an editor or a layout may settle beforehand. */
export type NameOptions = { rowNames?: 'theme' | 'competency' }

const groupWords =
  /\b(?:competenc(?:ies|e areas)|capabilities|clusters?|matrix)\b|^(?:core|technical|professional|leadership|management|key|role[- ]specific|functional) (?:behaviours|skills|competenc\w+)$/i

/** The roles of all names among these tokens. */
export function decideNames(tokens: readonly Token[], options: NameOptions = {}): NameRoles {
  const tables = new Map<TableBlock, 'theme' | 'competency'>()
  tokens.forEach((token, i) => {
    if (token.kind !== 'row' || tables.has(token.table)) return
    tables.set(token.table, options.rowNames ?? tableNames(tokens, i, tables))
  })
  const context: Context = {
    tokens,
    tables,
    levelFirst: isLevelFirst(tokens),
    repeated: repeatedNames(tokens),
    numbered: areNumbered(tokens),
  }
  const start = startOf(context)
  const roles = new Map<number, NameRole>()
  const state: State = { rank: Infinity, level: undefined, outer: undefined, nests: false, explains: false }
  tokens.forEach((token, i) => {
    if (i < start || token.kind !== 'head') return
    const { point } = token.meaning
    if (point !== undefined) {
      state.inner = state.competency !== undefined && state.outer === point.code && context.levelFirst
      if (!state.inner) state.outer = point.code
      state.level = i
      if (context.levelFirst && !state.inner) delete state.competency
      return
    }
    if (!isName(token)) return
    const role = roleOf(context, state, i, token)
    roles.set(i, role)
    if (role === 'competency') {
      state.competency = i
      state.rank = token.rank
      state.level = undefined
      state.inner = false
      const next = significant(tokens, i)
      const below = tokens[next ?? -1]
      state.nests = below?.kind === 'head' && isName(below)
    } else if (role === 'group' || role === 'section') {
      delete state.competency
      state.rank = Infinity
      state.inner = false
    }
  })
  withoutCover(tokens, roles)
  const flags = [...roles].flatMap(([i, role]) => {
    const token = tokens[i]
    return token?.kind === 'head' ? guessOf(context, i, token, role) : []
  })
  return { roles, tables, levelFirst: context.levelFirst, start, flags }
}

/** Of the lines at the very top only the last can be a group, and only when other groups follow: the others are the cover. */
function withoutCover(tokens: readonly Token[], roles: Map<number, NameRole>): void {
  const opening = tokens.findIndex((token) => token.kind !== 'head')
  const groups = [...roles].flatMap(([i, role]) => (role === 'group' ? [i] : []))
  const later = groups.some((i) => i >= opening)
  const top = groups.filter((i) => i < opening)
  for (const i of later ? top.slice(0, -1) : top) roles.delete(i)
}

type Context = {
  tokens: readonly Token[]
  tables: ReadonlyMap<TableBlock, 'theme' | 'competency'>
  levelFirst: boolean
  repeated: ReadonlySet<number>
  /** Competencies are numbered, so that a number tells them from other names. */
  numbered: boolean
}
type State = {
  competency?: number
  rank: number
  level: number | undefined
  outer: string | undefined
  inner?: boolean
  nests: boolean
  explains: boolean
}

/** What was guessed about a name that nothing but its surroundings tells apart. */
function guessOf({ tokens }: Context, i: number, { block, rank }: HeadToken, role: NameRole): Flag[] {
  if (splitHeading(block).label !== undefined || splitHeading(block).number !== undefined) return []
  const next = tokens[significant(tokens, i) ?? -1]
  const aboveNames = next?.kind === 'head' && isName(next)
  const { text, at } = block
  if (role === 'group' && !groupWords.test(text))
    return [
      {
        code: 'guessed-group',
        message: `"${text}" stands above other names and was read as their group.`,
        at,
      },
    ]
  if (role === 'competency' && aboveNames)
    return [{ code: 'guessed-themes', message: `The headings below "${text}" were read as its themes.`, at }]
  if (role === 'competency' && rank === 9 && next?.kind === 'item')
    return [
      {
        code: 'plain-heading',
        message: 'These lines were taken for the names of competencies, because lists stand below them.',
        at,
      },
    ]
  return []
}

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
function significant(tokens: readonly Token[], from: number): number | undefined {
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

function hasTextBelow(tokens: readonly Token[], i: number): boolean {
  return tokens[i + 1]?.kind === 'text' || splitHeadingOf(tokens[i])?.definition !== undefined
}

function splitHeadingOf(token: Token | undefined): ReturnType<typeof splitHeading> | undefined {
  return token?.kind === 'head' ? splitHeading(token.block) : undefined
}

function roleOf(context: Context, state: State, i: number, token: HeadToken): NameRole {
  const { tokens, tables } = context
  const { label } = splitHeading(token.block)
  if (label !== undefined) return label
  const text = token.block.text
  if (readsAsExplanation(text)) return 'section'
  if (context.numbered && splitHeading(token.block).number !== undefined) return 'competency'
  if (state.competency === i - 1 && token.rank > state.rank && isLong(token)) return 'definition'
  const at = significant(tokens, i)
  const next = tokens[at ?? -1]
  if (next === undefined || at === undefined) return 'section'
  if (state.competency !== undefined && isSameHead(tokens[state.competency], token)) return 'competency'
  const within = state.competency !== undefined && token.rank > state.rank && state.nests
  if (next.kind === 'head') {
    if (next.meaning.point !== undefined) {
      const owns = !context.levelFirst || state.outer === next.meaning.point.code
      return groupWords.test(text) || !owns
        ? groupWords.test(text)
          ? 'group'
          : 'section'
        : within
          ? 'theme'
          : 'competency'
    }
    if (next.meaning.polarity !== undefined) return within ? 'theme' : 'competency'
    return aboveName(context, i, at, token, next)
  }
  if (next.kind === 'row' || next.kind === 'columns') {
    if (tables.get(next.table) === 'competency' && namesRows(tokens, at)) return 'group'
    return within ? 'theme' : 'competency'
  }
  if (state.inner === true) return 'theme'
  const underLevel = state.competency !== undefined && state.level !== undefined && !context.levelFirst
  return underLevel || within ? 'theme' : 'competency'
}

/** Longer than names usually are: a definition set as a heading. */
function isLong({ block }: HeadToken): boolean {
  return block.text.split(' ').length > 6
}

/** A name directly above another: a group, or a competency whose themes are headings of their own. */
function aboveName(context: Context, i: number, at: number, token: HeadToken, next: HeadToken): NameRole {
  if (groupWords.test(token.block.text)) return 'group'
  if (next.rank < token.rank) return 'section'
  if (readsAsExplanation(next.block.text)) return 'group'
  const { tokens, repeated } = context
  const deeper = next.rank > token.rank
  if (deeper && isLong(next) && !isLong(token)) return 'competency'
  const themes = deeper && (repeated.has(at) || (hasTextBelow(tokens, i) && !hasTextBelow(tokens, at)))
  return themes ? 'competency' : 'group'
}

/** Several numbered names stand above tables or above heads for levels or doing and not doing. */
function areNumbered(tokens: readonly Token[]): boolean {
  const numbered = tokens.filter((token, i) => {
    if (token.kind !== 'head' || !isName(token) || readsAsExplanation(token.block.text)) return false
    if (splitHeading(token.block).number === undefined) return false
    const next = tokens[significant(tokens, i) ?? -1]
    return next !== undefined && (next.kind !== 'head' || !isName(next))
  })
  return numbered.length >= 2
}

function isSameHead(token: Token | undefined, other: HeadToken): boolean {
  return token?.kind === 'head' && isSameName(token.block.text, other.block.text)
}

/** Heads whose names come again below other heads, as themes do. */
function repeatedNames(tokens: readonly Token[]): Set<number> {
  const repeated = new Set<number>()
  tokens.forEach((token, i) => {
    if (token.kind !== 'head' || !isName(token)) return
    const again = tokens.some((other, j) => j !== i && other.kind === 'head' && isSameHead(other, token))
    if (again) repeated.add(i)
  })
  return repeated
}

/** Names in a table are themes when a competency's name stands directly above it, else competencies. */
function tableNames(
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

function namesRows(tokens: readonly Token[], from: number): boolean {
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
function isLevelFirst(tokens: readonly Token[]): boolean {
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

/** The first token of the competencies: the first one that holds behaviours, and the heads directly above it. */
function startOf({ tokens, tables }: Context): number {
  const strong = tokens.findIndex(
    (token) =>
      (token.kind === 'row' && token.table.rows.length > 0) ||
      (token.kind === 'head' && (token.meaning.point ?? token.meaning.polarity) !== undefined),
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
    if (readsAsExplanation(token.block.text) && splitHeading(token.block).label === undefined) {
      if (taken) continue
      break
    }
    start = i
    taken = true
  }
  return tables.size === 0 && start > first ? first : start
}
