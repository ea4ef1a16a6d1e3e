// Finds what the front matter says about the points of the scale: a table of levels and whom they are for, or lines such as
// "Level 2 – leads others". It adds to points that the competencies use and makes none.
import { meaningOf, pointOf, type Field } from '../axes/head-meaning.ts'
import type { Flag, Furniture, OutlinePoint, Sourced } from '../outline.ts'
import { lettersOf } from '../plain-text.ts'
import type { Block, Row, TableBlock, TextBlock } from '../source-document.ts'
import { namesPeople } from '../layouts/column-heads.ts'
import { endsSentence } from '../text-shapes.ts'

export type PointTexts = {
  points: OutlinePoint[]
  levels?: Sourced
  furniture: Furniture[]
  flags: Flag[]
  rest: Block[]
}

/** The points with the audiences and descriptions that these blocks give them. */
export function parsePoints(front: readonly Block[], points: readonly OutlinePoint[]): PointTexts {
  const read: PointTexts = {
    points: points.map((point) => ({ ...point, aliases: [...point.aliases] })),
    furniture: [],
    flags: [],
    rest: [],
  }
  for (const block of front) {
    if (block.kind === 'table' && readTable(read, block)) continue
    if (block.kind !== 'table' && block.kind !== 'break') readLine(read, block)
    read.rest.push(block)
  }
  return read
}

/** Reads a table whose rows begin with the points; false when it is none. */
function readTable(read: PointTexts, { rows }: TableBlock): boolean {
  const placed = rows.map((row) => ({ row, point: pointOfRow(read.points, row) }))
  const named = placed.filter(({ point }) => point !== undefined)
  if (named.length < 2 || named.length < rows.length - 1) return false
  const fields = headFields(placed.find(({ point }) => point === undefined)?.row)
  for (const { row, point } of placed) {
    const [first, ...others] = row.cells.map((cell) => cell.blocks)
    if (point === undefined) {
      readHead(read, first ?? [], others.flat())
      continue
    }
    for (const block of first ?? []) addName(point, block)
    others.forEach((blocks, i) => {
      describe(read, point, blocks, fields[i + 1])
    })
  }
  return true
}

function pointOfRow(points: readonly OutlinePoint[], row: Row): OutlinePoint | undefined {
  const text = row.cells[0]?.blocks.map((block) => block.text).join(' ') ?? ''
  return text === '' ? undefined : pointNamed(points, text)
}

/** The point that a text names, also by its number alone ("Two"). */
function pointNamed(points: readonly OutlinePoint[], text: string): OutlinePoint | undefined {
  const code = pointOf(text)?.code ?? pointOf(`level ${text}`)?.code
  const letters = lettersOf(text).toLowerCase()
  return points.find(
    (point) =>
      !point.midpoint &&
      (point.code === code ||
        [point.name, ...point.aliases].some((own) => lettersOf(own.text).toLowerCase() === letters)),
  )
}

function addName(point: OutlinePoint, { text, at }: TextBlock): void {
  const letters = lettersOf(text).toLowerCase()
  const own = [point.name, ...point.aliases].find((name) =>
    lettersOf(name.text).toLowerCase().includes(letters),
  )
  if (own === undefined) point.aliases.push({ text, at })
  else own.at = [...own.at, ...at]
}

/** What the head of each column says it holds. */
function headFields(row: Row | undefined): (Field | undefined)[] {
  return row?.cells.map((cell) => meaningOf(cell.blocks.map(({ text }) => text).join(' ')).field) ?? []
}

function describe(
  read: PointTexts,
  point: OutlinePoint,
  blocks: readonly TextBlock[],
  said: Field | undefined,
): void {
  const [first] = blocks
  if (first === undefined) return
  const text = { text: blocks.map((block) => block.text).join(' '), at: blocks.flatMap((block) => block.at) }
  const people = said === 'audience' || (said !== 'definition' && namesPeople(text.text))
  const field = people && !endsSentence(text.text) ? 'audience' : 'description'
  if (point[field] === undefined) point[field] = text
  else
    read.flags.push({
      code: 'point-text',
      message: `"${point.name.text}" has more than one such text; this one was not placed.`,
      at: text.at,
    })
}

function readHead(read: PointTexts, first: readonly TextBlock[], others: readonly TextBlock[]): void {
  const [word] = first
  if (word !== undefined) read.levels = { text: word.text, at: word.at }
  for (const { at } of others) read.furniture.push({ reason: 'running head', at })
}

/** "Level 2 – leads others" or "Practitioner: works alone"; the line stays in the introduction too. */
function readLine(read: PointTexts, block: TextBlock): void {
  const found = /^(.{2,40}?)(?:\s+[–—-]\s+|:\s*|\s+(?=is for ))(\S.{5,})$/.exec(block.text)
  const [, name = '', text = ''] = found ?? []
  if (found === null) return
  const point = pointNamed(read.points, name)
  if (point === undefined) return
  const field = namesPeople(text) && !endsSentence(text) ? 'audience' : 'description'
  if (point[field] === undefined) point[field] = { text, at: block.at }
}
