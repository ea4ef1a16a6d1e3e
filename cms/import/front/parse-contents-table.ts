// Reads a printed index of the competencies: their names, their numbers, and page numbers that mean nothing on screen.
import { isSameName, nameLikeness, pairNames } from '../names-match.ts'
import type { Flag, Furniture } from '../outline.ts'
import type { Block, Row, TableBlock, TextBlock } from '../source-document.ts'
import { looksLikeName } from '../text-shapes.ts'
import type { ListedCompetency } from './parse-model-list.ts'

export type ContentsTable = {
  listed: ListedCompetency[]
  furniture: Furniture[]
  flags: Flag[]
  rest: Block[]
}

type Known = { name: string; number: string | undefined }
type Entry = { name: TextBlock; number: TextBlock | undefined; page: TextBlock | undefined }

/** The index in the front matter, for competencies with these names and numbers. */
export function parseContentsTable(front: readonly Block[], known: readonly Known[]): ContentsTable {
  const read: ContentsTable = { listed: [], furniture: [], flags: [], rest: [] }
  for (const block of front) {
    const pairs = block.kind === 'table' ? pairEntries(entriesOf(block), known) : undefined
    if (block.kind !== 'table' || pairs === undefined) read.rest.push(block)
    else addTable(read, block, pairs)
  }
  return read
}

function addTable(read: ContentsTable, table: TableBlock, pairs: Map<TextBlock, number>): void {
  for (const row of table.rows) {
    const entry = entryOf(row)
    const competency = entry === undefined ? undefined : pairs.get(entry.name)
    if (entry === undefined || competency === undefined) {
      addOtherRow(read, row, entry)
      continue
    }
    read.listed.push({
      competency,
      name: { text: entry.name.text, at: entry.name.at },
      ...(entry.number === undefined ? {} : { number: numberOf(entry.number) }),
    })
    if (entry.page !== undefined) read.furniture.push({ reason: 'page number', at: entry.page.at })
  }
}

/** Short words without a number or a mark are the head of the index; a number names a competency that is not there. */
function addOtherRow(read: ContentsTable, row: Row, entry: Entry | undefined): void {
  const blocks = row.cells.flatMap((cell) => cell.blocks)
  const at = blocks.flatMap((block) => block.at)
  if (entry?.number === undefined && entry?.page === undefined) {
    if (blocks.every(({ mark, text }) => mark === '' && text.split(' ').length <= 4))
      read.furniture.push({ reason: 'contents list', at })
  } else
    read.flags.push({
      code: 'not-described',
      message: `"${entry.name.text}" is listed in the index, but no competency of that name follows.`,
      at,
    })
}

function entriesOf(table: TableBlock): Entry[] {
  return table.rows.flatMap((row) => {
    const entry = entryOf(row)
    return entry === undefined ? [] : [entry]
  })
}

/** A row that holds one name and otherwise only numbers. */
function entryOf(row: Row): Entry | undefined {
  const blocks = row.cells.flatMap((cell) => cell.blocks)
  const numbers = blocks.filter((block) => /^\d{1,3}[.)]?$/.test(block.text))
  const names = blocks.filter((block) => !numbers.includes(block))
  const [name] = names
  if (name === undefined || names.length !== 1 || !looksLikeName(name.text)) return undefined
  const at = blocks.indexOf(name)
  return {
    name,
    number: numbers.find((block) => blocks.indexOf(block) < at),
    page: numbers.find((block) => blocks.indexOf(block) > at),
  }
}

/** Which competency each entry means; undefined when the table is no index of them. */
function pairEntries(entries: readonly Entry[], known: readonly Known[]): Map<TextBlock, number> | undefined {
  const pairs = new Map<TextBlock, number>()
  const free = new Set(known.keys())
  const pair = (entry: Entry, index: number): void => {
    pairs.set(entry.name, index)
    free.delete(index)
  }
  for (const entry of entries) {
    const index = [...free].find((i) => isSameName(known[i]?.name ?? '', entry.name.text))
    if (index !== undefined) pair(entry, index)
  }
  for (const entry of entries) {
    if (pairs.has(entry.name) || entry.number === undefined) continue
    const number = numberOf(entry.number).text
    const index = [...free].find((i) => known[i]?.number === number)
    if (index !== undefined && nameLikeness(known[index]?.name ?? '', entry.name.text) > 0) pair(entry, index)
  }
  const left = entries.filter((entry) => !pairs.has(entry.name))
  const open = [...free]
  for (const [i, j] of pairNames(
    left.map((entry) => entry.name.text),
    open.map((index) => known[index]?.name ?? ''),
  )) {
    const [entry, index] = [left[i], open[j]]
    if (entry !== undefined && index !== undefined) pair(entry, index)
  }
  const numbered = entries.filter((entry) => entry.number !== undefined || entry.page !== undefined)
  return pairs.size >= 2 && pairs.size * 2 >= numbered.length ? pairs : undefined
}

function numberOf(block: TextBlock): { text: string; at: TextBlock['at'] } {
  return { text: block.text.replace(/[.)]$/, ''), at: block.at }
}
