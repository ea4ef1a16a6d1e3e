// Decides what each name in a document is: the heading of a group, a competency, a theme within one, or a part that explains the
// framework. It goes by what stands below a name and by how names are nested; what it guesses it says in a flag.
// Longer than most files: the rules look at one another's order, and are read from top to bottom.
import type { Flag } from '../outline.ts'
import type { TableBlock } from '../source-document.ts'
import { startOf } from './first-competency.ts'
import { readsAsExplanation } from './head-meaning.ts'
import {
  areNumbered,
  frameworksIn,
  groupWords,
  hasTextBelow,
  isLevelFirst,
  isName,
  isSameHead,
  namesRows,
  repeatedNames,
  significant,
  tableNames,
} from './name-facts.ts'
import { splitHeading } from './split-heading.ts'
import type { HeadToken, Token } from './token-kinds.ts'

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

/** The roles of all names among these tokens. */
export function decideNames(tokens: readonly Token[], options: NameOptions = {}): NameRoles {
  const tables = new Map<TableBlock, 'theme' | 'competency'>()
  tokens.forEach((token, i) => {
    if (token.kind !== 'row' || tables.has(token.table)) return
    const said = token.fields.some(({ field }) => field === 'competency') ? 'competency' : undefined
    tables.set(token.table, options.rowNames ?? said ?? tableNames(tokens, i, tables))
  })
  const context: Context = {
    tokens,
    tables,
    levelFirst: isLevelFirst(tokens),
    repeated: repeatedNames(tokens),
    numbered: areNumbered(tokens),
    frameworks: frameworksIn(tokens),
  }
  const start = startOf(tokens)
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
  /** Headings of several frameworks in one document: each groups what stands below it. */
  frameworks: ReadonlySet<number>
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

function roleOf(context: Context, state: State, i: number, token: HeadToken): NameRole {
  const { tokens, tables } = context
  const { label } = splitHeading(token.block)
  if (label !== undefined) return label
  const text = token.block.text
  if (context.frameworks.has(i)) return 'group'
  if (readsAsExplanation(text)) return 'section'
  const { number } = splitHeading(token.block)
  if (context.numbered && number !== undefined)
    return countsOn(tokens[i + 1], number.text) ? 'group' : 'competency'
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
  // A name that comes again under competencies that do not is part of each of them.
  const recurs =
    !context.levelFirst &&
    state.competency !== undefined &&
    context.repeated.has(i) &&
    !context.repeated.has(state.competency)
  if (recurs) return 'theme'
  const underLevel = state.competency !== undefined && state.level !== undefined && !context.levelFirst
  return underLevel || within ? 'theme' : 'competency'
}

/** "2.1 Listening" directly below "2. People". */
function countsOn(below: Token | undefined, number: string): boolean {
  const own = below?.kind === 'head' && isName(below) ? splitHeading(below.block).number?.text : undefined
  return own?.startsWith(`${number}.`) === true
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
