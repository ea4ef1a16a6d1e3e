// Finds the row that heads a table's columns and says what each column holds.
import type { Row, TextBlock } from '../source-document.ts'
import { looksLikeName } from '../text-shapes.ts'
import { filledCells, headOfCell, nameOfCell, type ColumnRole } from './column-role.ts'
import { besideIndicators, besideLevels, groupsBeside } from './columns-beside.ts'
import { isGroupOfPeople, isPlainLevel, meaningOf, peoplePoint, pointOf, type Field } from './head-meaning.ts'
import { headKey, jobsBesideNames, namesAsPoints, speakToPeople } from './people-columns.ts'

/** The roles of the columns under this row, or undefined when it heads nothing. */
export function columnRoles(
  row: Row,
  below: readonly Row[],
  recurring: ReadonlySet<string>,
): ColumnRole[] | undefined {
  const filled = filledCells(row)
  const heads = filled.map(({ column, cell }) => ({ column, head: headOfCell(cell) }))
  if (filled.length < 2 || heads.some(({ head }) => head === undefined)) return undefined
  if (isCard(heads, below)) return undefined
  const width = Math.max(row.cells.length, ...below.map((other) => other.cells.length))
  const headAt = new Map(heads.map(({ column, head }) => [column, head]))
  const sequence = isSequence(heads.map(({ head }) => head?.text ?? ''))
  const ofPeople = speakToPeople(heads.map(({ head }) => head?.text ?? ''))
  const roles = Array.from({ length: width }, (_, column) => {
    const head = headAt.get(column)
    return head === undefined ? undefined : roleOf(head, sequence, ofPeople)
  })
  const telling = roles.filter((role) => role !== undefined && role.kind !== 'unknown').length
  const points = roles.filter((role) => role?.kind === 'content' && role.point !== undefined)
  const grades = points.filter((role) => role?.head !== undefined && !isPlainLevel(role.head.text))
  // One grade among names, such as a competency called "Leading", makes no head.
  if (grades.length === 1 && points.length === 1 && telling === 1 && !sequence) return undefined
  const groups = jobsBesideNames(roles, below)
  if (groups !== undefined) return groups
  const named = namesAsPoints(roles, below, recurring.has(headKey(row) ?? ''))
  if (named !== undefined) return named
  if (telling === 0) return namesAbove(roles, heads, below)
  if (telling === 1 && !headsAlone(roles, below)) return undefined
  const leveled = points.length >= 2
  const sided = roles.some((role) => role?.kind === 'content' && role.polarity !== undefined)
  return groupsBeside(besideIndicators(roles), (column) => firstColumnField(below, column) === 'name')
    .map((role, column) => role ?? emptyHead(column, roles, below))
    .map((role, column) => (leveled || (sided && column === 0) ? besideLevels(role, column) : role))
    .map((role, column) => (role.kind === 'unknown' ? unknownHead(role, column, roles, below) : role))
}

/** "Competency | Teamwork" above rows with labels of their own is the first row of a card, not the head of columns. */
function isCard(
  heads: readonly { column: number; head: TextBlock | undefined }[],
  below: readonly Row[],
): boolean {
  const [first, second, ...others] = heads
  if (first?.head === undefined || second?.head === undefined || others.length > 0) return false
  const own = meaningOf(first.head.text)
  if (own.field === undefined && own.point === undefined) return false
  const labels = below.map((row) => meaningOf(headOfCell(row.cells[first.column])?.text ?? ''))
  // A competency may be called "Quality"; below the head of competencies that is a name.
  const saying = labels.filter(
    ({ field, point, polarity }) => field !== own.field && (field ?? point ?? polarity) !== undefined,
  )
  const levelsOnly = saying.every(({ point }) => point !== undefined) && own.field === 'level'
  return saying.length > 0 && saying.length * 2 >= labels.length && !levelsOnly
}

function roleOf(head: TextBlock, sequence: boolean, peopleSpoken: boolean): ColumnRole {
  if (sequence && /^(?:\p{L}|\d{1,2})$/u.test(head.text.trim()))
    return { kind: 'content', head, point: { code: head.text.trim().toLowerCase(), name: head.text.trim() } }
  const { point, polarity, who, people, field } = meaningOf(head.text)
  const ofPeople =
    who === undefined && peopleSpoken && (people === true || isGroupOfPeople(head.text))
      ? peoplePoint(head.text)
      : who === undefined
        ? undefined
        : peoplePoint(who)
  const at = point ?? ofPeople
  if (at !== undefined || polarity !== undefined)
    return {
      kind: 'content',
      head,
      ...(at === undefined ? {} : { point: at }),
      ...(polarity === undefined ? {} : { polarity }),
    }
  if (field === 'behaviour') return { kind: 'content', head }
  return field === undefined ? { kind: 'unknown', head } : { kind: 'field', head, field }
}

/** True for heads such as A, B, C or 1, 2, 3, perhaps with one name in the corner. */
function isSequence(texts: readonly string[]): boolean {
  const keys = texts.map((text) => text.trim()).filter((text) => /^(?:\p{L}|\d{1,2})$/u.test(text))
  if (keys.length < 3 || keys.length < texts.length - 1) return false
  const codes = keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key.toLowerCase().charCodeAt(0)))
  const step = (codes[1] ?? 0) - (codes[0] ?? 0)
  return Math.abs(step) === 1 && codes.every((code, i) => i === 0 || code - (codes[i - 1] ?? 0) === step)
}

/** Names over columns are heads where the rows below them open with levels or with doing and not doing. */
function namesAbove(
  roles: readonly (ColumnRole | undefined)[],
  heads: readonly { column: number; head: TextBlock | undefined }[],
  below: readonly Row[],
): ColumnRole[] | undefined {
  const others = heads.filter(({ column }) => column > 0)
  if (others.length < 1 || others.some(({ head }) => head === undefined || !looksLikeName(head.text)))
    return undefined
  const own = heads.find(({ column }) => column === 0)?.head?.text
  if (own !== undefined && (pointOf(own) !== undefined || /^\d{1,2}$/.test(own))) return undefined
  const first = firstColumnField(below)
  if (first === undefined || (first !== 'level' && first !== 'polarity')) return undefined
  return roles.map((role, column): ColumnRole => {
    const head = role?.head
    if (column === 0) return { kind: 'field', field: first, ...(head === undefined ? {} : { head }) }
    return head === undefined ? { kind: 'unknown' } : { kind: 'content', head, name: true }
  })
}

/** What the first cells of these rows are when all of them are of one sort. */
export function firstColumnField(rows: readonly Row[], column = 0): Field | 'name' | undefined {
  const cells = rows.flatMap((row) => {
    const cell = row.cells[column]
    return cell === undefined || cell.blocks.length === 0 ? [] : [nameOfCell(cell)?.name ?? headOfCell(cell)]
  })
  if (cells.length === 0 || cells.some((head) => head === undefined)) return undefined
  const texts = cells.map((head) => head?.text ?? '')
  const isLevelText = (text: string): boolean => pointOf(text) !== undefined || /^\d$/.test(text)
  if (texts.every(isLevelText)) return 'level'
  if (texts.length >= 2 && texts.every((text) => isGroupOfPeople(text))) return 'level'
  if (texts.every((text) => meaningOf(text).polarity !== undefined)) return 'polarity'
  return texts.every((text) => looksLikeName(text) || text.length <= 90) ? 'name' : undefined
}

/** One telling head suffices beside a corner or a name over the first column, with rows below it. */
function headsAlone(roles: readonly (ColumnRole | undefined)[], below: readonly Row[]): boolean {
  if (below.length === 0) return false
  const telling = roles.findIndex((role) => role !== undefined && role.kind !== 'unknown')
  const role = roles[telling]
  if (role?.kind === 'field') return telling === 0 || role.field !== 'number'
  return telling > 0
}

function emptyHead(
  column: number,
  roles: readonly (ColumnRole | undefined)[],
  below: readonly Row[],
): ColumnRole {
  const field = firstColumnField(below, column)
  const isField = field !== undefined && (column === 0 || field !== 'name')
  const hasContent = roles.some((role) => role?.kind === 'content')
  return isField && hasContent ? { kind: 'field', field } : { kind: 'unknown' }
}

/** A head that says nothing by itself: over the first column it names the rows, elsewhere it stays unknown. */
function unknownHead(
  role: ColumnRole,
  column: number,
  roles: readonly (ColumnRole | undefined)[],
  below: readonly Row[],
): ColumnRole {
  const head = role.head === undefined ? {} : { head: role.head }
  const field = firstColumnField(below, column)
  const named = roles.some((other) => other?.kind === 'field' && other.field === 'competency')
  if (field === 'level' || field === 'polarity') {
    if (!roles.some((other) => other?.kind === 'field' && other.field === field))
      return { kind: 'field', field, ...head }
  }
  if (column === 0 && field !== undefined) return { kind: 'field', field: 'name', ...head }
  const rowsAreNamed = roles[0]?.kind !== 'content' && !named
  const rowField = roles.find((other) => other?.kind === 'field')?.field
  if (
    column > 0 &&
    rowsAreNamed &&
    role.head !== undefined &&
    (rowField === 'level' || rowField === 'polarity')
  )
    return { kind: 'content', name: true, head: role.head }
  return { kind: 'unknown', ...head }
}
