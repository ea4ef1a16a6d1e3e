// Reads the tables and lists in which a document shows its competencies and their themes before it sets them out. They stay in the
// introduction as lists; theme names that differ from those of the competency's own page become other names.
import { isSameName, pairNames } from '../names-match.ts'
import type { Flag, OutlineCompetency, Sourced } from '../outline.ts'
import type { Block, Row, TableBlock, TextBlock } from '../source-document.ts'
import { meaningOf } from '../axes/head-meaning.ts'

export type ModelTable = {
  competencies: OutlineCompetency[]
  groupNames: Sourced[]
  themes?: Sourced
  flags: Flag[]
  rest: Block[]
}

/** The competencies with the other names of their themes, and the front matter with such tables turned into lists. */
export function parseModelTable(
  front: readonly Block[],
  competencies: readonly OutlineCompetency[],
): ModelTable {
  const read: ModelTable = { competencies: [...competencies], groupNames: [], flags: [], rest: [] }
  let open: number | undefined
  let listed: TextBlock[] = []
  const flush = (): void => {
    if (open !== undefined) addThemes(read, open, listed)
    open = undefined
    listed = []
  }
  for (const block of front) {
    if (block.kind === 'table') {
      flush()
      if (!addTable(read, block)) read.rest.push(block)
      continue
    }
    read.rest.push(block)
    if (block.kind === 'break') continue
    if (block.kind === 'item' && open !== undefined) listed.push(block)
    else {
      flush()
      const index = indexOf(read, block.text)
      if (block.kind !== 'item' && index !== -1) open = index
    }
  }
  flush()
  return read
}

function indexOf({ competencies }: ModelTable, text: string): number {
  return competencies.findIndex(({ name, aliases }) =>
    [name, ...aliases].some((own) => isSameName(own.text, text)),
  )
}

/** Reads a table whose rows each begin with a competency; false when it is none. */
function addTable(read: ModelTable, { rows }: TableBlock): boolean {
  const named = rows.filter((row) => indexOf(read, firstText(row)) !== -1)
  const others = rows.filter((row) => !named.includes(row))
  const texts = named.flatMap((row) => row.cells.slice(1).flatMap((cell) => cell.blocks))
  if (named.length === 0 || others.length > 1 || texts.length === 0) return false
  if (texts.every(({ text }) => /^[\d.]+$/.test(text))) return false
  if (others.length === 0 && named.length === 1) return false
  for (const row of rows) {
    const blocks = row.cells.map((cell) => cell.blocks)
    if (named.includes(row)) {
      addThemes(read, indexOf(read, firstText(row)), blocks.slice(1).flat())
      read.rest.push(
        ...(blocks[0] ?? []).map((block) => asItem(block, 0)),
        ...blocks
          .slice(1)
          .flat()
          .map((block) => asItem(block, 1)),
      )
    } else addHeads(read, blocks.flat())
  }
  return true
}

function addHeads(read: ModelTable, heads: readonly TextBlock[]): void {
  heads.forEach(({ text, at }, i) => {
    if (i > 0 && meaningOf(text).field === 'theme')
      read.themes = { text, at: [...(read.themes?.at ?? []), ...at] }
    else if (i === 0) read.groupNames.push({ text, at })
    else read.rest.push({ kind: 'paragraph', text, at, depth: 0, mark: '', strong: false, tabbed: false })
  })
}

function firstText(row: Row): string {
  return row.cells[0]?.blocks.map((block) => block.text).join(' ') ?? ''
}

function asItem(block: TextBlock, depth: number): TextBlock {
  return { ...block, kind: 'item', depth }
}

/** Names that are no theme's own become other names of the likest theme; what is like none stays in the introduction only. */
function addThemes(read: ModelTable, index: number, blocks: readonly TextBlock[]): void {
  const competency = read.competencies[index]
  if (competency === undefined || competency.themes.length === 0) return
  const isKnown = (text: string): boolean =>
    competency.themes.some(({ name, aliases }) =>
      [name, ...aliases].some((own) => isSameName(own.text, text)),
    )
  const unknown = blocks.filter(({ text }) => !isKnown(text))
  const free = competency.themes.filter(({ name }) => !blocks.some(({ text }) => isSameName(text, name.text)))
  const pairs = pairNames(
    unknown.map(({ text }) => text),
    free.map(({ name }) => name.text),
  )
  const [left] = unknown
  if (pairs.size === 0 && unknown.length === 1 && free.length === 1 && left !== undefined) pairs.set(0, 0)
  const added = new Map<string, Sourced>()
  for (const [i, j] of pairs) {
    const [block, theme] = [unknown[i], free[j]]
    if (block === undefined || theme === undefined) continue
    added.set(theme.name.text, { text: block.text, at: block.at })
    read.flags.push({
      code: 'alias',
      message: `The theme "${theme.name.text}" is called "${block.text}" where the document lists its themes; both were kept.`,
      at: block.at,
    })
  }
  if (added.size === 0) return
  const themes = competency.themes.map((theme) => {
    const alias = added.get(theme.name.text)
    return alias === undefined ? theme : { ...theme, aliases: [...theme.aliases, alias] }
  })
  read.competencies = read.competencies.map((other, i) => (i === index ? { ...other, themes } : other))
}
