// When names over columns are points of the scale although no word of theirs says so: by standing beside a column of competencies,
// beside known levels or groups of people, or by coming again over table after table. What is guessed here is flagged.
import type { Block, Row } from '../source-document.ts'
import { looksLikeName } from '../text-shapes.ts'
import { filledCells, headOfCell, type ColumnRole } from './column-role.ts'
import { audienceCode } from '../layouts/column-heads.ts'
import { isGroupOfPeople, meaningOf, peoplePoint, type PointName } from './head-meaning.ts'

type Role = ColumnRole | undefined

/** "Competency | Nurse | Matron": names beside a column of competencies, with lines below them, are those of jobs or grades. */
export function jobsBesideNames(roles: readonly Role[], below: readonly Row[]): ColumnRole[] | undefined {
  const [first, ...others] = roles
  if (first?.kind !== 'field' || first.field !== 'competency' || others.length < 2) return undefined
  const rows = below.filter((row) => filledCells(row).length > 1)
  const filled = rows.filter((row) => filledCells(row).length > 2).length
  if (!others.every((role) => isUnsaid(role) || isPoint(role)) || filled * 2 < rows.length) return undefined
  const grades = others.some(
    (role) => isPoint(role) && role?.kind === 'content' && role.point?.people !== true,
  )
  return [first, ...others.map((role) => asPoint(role, !grades))]
}

/** What stands over the columns of a table, as a key by which the same heads are known elsewhere; undefined where no names do. */
export function headKey(row: Row): string | undefined {
  const heads = row.cells.map((cell) => headOfCell(cell))
  const filled = heads.flatMap((head) => (head === undefined ? [] : [head.text]))
  if (filled.length < 2 || filledCells(row).length !== filled.length) return undefined
  const names = filled.every((text) => looksLikeName(text) && text.split(' ').length <= 6)
  return names ? heads.map((head) => head?.text.toLowerCase() ?? '').join('|') : undefined
}

/** The heads that stand over the columns of several tables. */
export function recurringHeads(blocks: readonly Block[]): ReadonlySet<string> {
  const seen = new Map<string, number>()
  for (const block of blocks) {
    if (block.kind !== 'table') continue
    const keys = new Set(block.rows.slice(0, 3).flatMap((row) => headKey(row) ?? []))
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  return new Set([...seen].flatMap(([key, count]) => (count > 1 ? [key] : [])))
}

/**
 * Names over columns as points: beside two known ones, or three and more that come again over other tables. The first of them may
 * head the names of the rows instead.
 */
export function namesAsPoints(
  roles: readonly Role[],
  below: readonly Row[],
  recurs: boolean,
): ColumnRole[] | undefined {
  const namesRows = firstColumnIsNames(roles, below)
  const sides = namesRows ? roles.slice(1) : roles
  // "Good | Outstanding | Unacceptable": the last is what not to do, the others are levels of doing it.
  const others = sides.filter(
    (role) => !(role?.kind === 'content' && role.point === undefined && role.polarity === 'negative'),
  )
  const known = others.filter((role) => isPoint(role) || (recurs && isGrade(role))).length
  const unsaid = others.filter(isUnsaid).length
  if (unsaid === 0 || known + unsaid < others.length || others.length < 2) return undefined
  const beside = known >= 2 && unsaid <= known
  if (!beside && !(recurs && (sides.length >= 3 || known > 0))) return undefined
  const people = others.some((role) => {
    const text = role?.head?.text ?? ''
    return isGroupOfPeople(text) || (role?.kind === 'content' && role.point?.people === true)
  })
  const points = sides.map((role) =>
    asPoint(
      isGrade(role) ? { kind: 'unknown', ...(role?.head === undefined ? {} : { head: role.head }) } : role,
      people,
    ),
  )
  if (!namesRows) return points
  const head = roles[0]?.head
  const [first] = roles
  const field: ColumnRole = first?.kind === 'field' ? first : { kind: 'field', field: 'name' }
  return [head === undefined ? field : { ...field, head }, ...points]
}

/** The first column names the rows: it has no head or says what it names, or its cells are far shorter than those beside them. */
function firstColumnIsNames([first]: readonly Role[], below: readonly Row[]): boolean {
  if (first === undefined || first.kind === 'field') return true
  if (first.kind === 'content' && (first.point ?? first.polarity) !== undefined) return false
  const rows = below.filter((row) => filledCells(row).length > 1)
  const wordsOf = (row: Row, from: number, to?: number): number =>
    row.cells
      .slice(from, to)
      .flatMap(({ blocks }) => blocks)
      .reduce((sum, { text }) => sum + text.split(' ').length, 0)
  const plain = rows.every((row) => row.cells[0]?.blocks.every(({ kind }) => kind !== 'item') === true)
  const short = rows.filter((row) => wordsOf(row, 0, 1) <= 5 && wordsOf(row, 0, 1) * 3 < wordsOf(row, 1))
  return rows.length > 0 && plain && short.length === rows.length
}

function isUnsaid(role: Role): boolean {
  // "Staff" may head whom a level is for, and among other grades it is one.
  const open = role?.kind === 'unknown' || (role?.kind === 'field' && role.field === 'audience')
  return (
    open && role.head !== undefined && looksLikeName(role.head.text) && role.head.text.split(' ').length <= 6
  )
}

function isPoint(role: Role): boolean {
  return role?.kind === 'content' && role.point !== undefined && role.polarity === undefined
}

/** "Good" alone says doing, and beside other such words how well. */
function isGrade(role: Role): boolean {
  return (
    role?.kind === 'content' &&
    role.point === undefined &&
    role.polarity === 'positive' &&
    role.head?.text.includes(' ') === false
  )
}

function asPoint(role: Role, people: boolean): ColumnRole {
  if (!isUnsaid(role) || role?.head === undefined) return role ?? { kind: 'unknown' }
  const name = role.head.text
  const point: PointName = people ? peoplePoint(name) : { code: audienceCode(name), name }
  return { kind: 'content', head: role.head, point, guessed: true }
}

/** Groups of people head columns only side by side: "Leadership" among other names is a name. */
export function speakToPeople(texts: readonly string[]): boolean {
  const meanings = texts.map((text) => meaningOf(text))
  const people = texts.filter((text) => isGroupOfPeople(text)).length
  const others = meanings
    .slice(1)
    .filter(
      ({ polarity, field }, i) =>
        field === undefined && !isGroupOfPeople(texts[i + 1] ?? '') && polarity === undefined,
    )
  return people >= 2 && others.length === 0
}
