// When the heads of columns are groups of people: by their words side by side, or by standing beside a column of competencies.
import type { Row } from '../source-document.ts'
import { looksLikeName } from '../text-shapes.ts'
import { filledCells, type ColumnRole } from './column-role.ts'
import { isGroupOfPeople, meaningOf, peoplePoint } from './head-meaning.ts'

/** "Competency | Nurse | Matron": names beside a column of competencies, with lines below them, are those of jobs or grades. */
export function jobsBesideNames(
  roles: readonly (ColumnRole | undefined)[],
  below: readonly Row[],
): ColumnRole[] | undefined {
  const [first, ...others] = roles
  if (first?.kind !== 'field' || first.field !== 'competency' || others.length < 2) return undefined
  const isJob = (role: ColumnRole | undefined): boolean =>
    role?.kind === 'unknown' && role.head !== undefined && looksLikeName(role.head.text)
  const isPeople = (role: ColumnRole | undefined): boolean =>
    role?.kind === 'content' && role.point?.people === true
  const filled = below.filter((row) => filledCells(row).length > 2).length
  if (!others.every((role) => isJob(role) || isPeople(role)) || filled * 2 < below.length) return undefined
  return [
    first,
    ...others.map((role): ColumnRole =>
      isJob(role) && role?.head !== undefined
        ? { kind: 'content', head: role.head, point: peoplePoint(role.head.text), guessed: true }
        : (role ?? { kind: 'unknown' }),
    ),
  ]
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
