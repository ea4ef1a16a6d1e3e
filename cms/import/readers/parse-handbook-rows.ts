// Reads the handbook's own data/behaviours.csv back: every behaviour with its id at its place. It holds behaviours only, so nothing
// else of a framework can be taken from it, or cleared by it.
import { behaviourId } from '#content-schema/behaviour'
import type { Checked, Problem } from '#content-schema/problem'
import { pointCode } from '#content-schema/scale'
import { competencyId, frameworkId } from '#content-schema/slug'
import type { Outline, OutlineBehaviour, OutlineCompetency, OutlineFramework, Sourced } from '../outline.ts'
import type { SourceDocument, SourceRef } from '../source-document.ts'
import { namesPeople } from '../layouts/column-heads.ts'
import { isHandbookHeader, type HandbookColumn } from './handbook-columns.ts'

/** The name of this form in the account. */
export const handbookRows = 'Behaviours of a handbook (data/behaviours.csv)'

type HandbookRow = { line: number; cells: Map<HandbookColumn, Sourced> }

/** The outline of such a table; undefined when the document is none. */
export function parseHandbookRows(document: SourceDocument, fileName: string): Checked<Outline> | undefined {
  const rows = document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  const head = rows[0]?.cells.map((cell) => cell.blocks[0]?.text ?? '') ?? []
  if (!isHandbookHeader(head)) return undefined
  const read = rows.slice(1).map(({ line, cells }): HandbookRow => ({
    line,
    cells: new Map(
      cells.flatMap(({ blocks: [block] }, column) => {
        // The header was found to hold these names and others are never asked for.
        const name = head[column] as HandbookColumn
        return block === undefined ? [] : [[name, { text: block.text, at: block.at }] as const]
      }),
    ),
  }))
  const problems = [...incompleteRows(read, fileName), ...severalFrameworks(read, fileName)]
  if (problems.length > 0) return { ok: false, problems }
  const headPlaces = rows[0]?.cells.flatMap((cell) => cell.blocks.flatMap((block) => block.at)) ?? []
  return { ok: true, value: outlineOf(read, headPlaces) }
}

function outlineOf(rows: readonly HandbookRow[], headPlaces: SourceRef[]): Outline {
  const codes: HandbookColumn[] = ['level_code', 'polarity', 'behaviour_id', 'url']
  const organisation = joined(rows, 'organisation')[0]
  const framework = joined(rows, 'framework')[0] ?? { text: 'framework', at: [] }
  const id = frameworkId.safeParse(framework.text)
  const points = pointsOf(rows)
  return {
    layout: handbookRows,
    framework: {
      ...(id.success ? { id: id.data } : {}),
      organisation: organisation ?? framework,
      title: framework,
      language: 'en-GB',
      introduction: [],
      uses: [],
      notices: [],
      definitions: [],
      vocabulary: {},
      values: [],
      scale: { kind: scaleKindOf(points), points },
      groups: joined(rows, 'group').map((name) => ({ name, kind: 'cluster' })),
    },
    competencies: competenciesOf(rows),
    furniture: [
      { reason: 'rule or mark-up', at: headPlaces },
      {
        reason: 'rule or mark-up',
        at: rows.flatMap(({ cells }) => codes.flatMap((code) => cells.get(code)?.at ?? [])),
      },
    ],
    flags: [
      {
        code: 'behaviours-only',
        message:
          'This table holds behaviours only. The title is its address, groups have no kind, and definitions, introduction and the order of levels without behaviours are not in it.',
        at: headPlaces.slice(0, 1),
      },
    ],
  }
}

function competenciesOf(rows: readonly HandbookRow[]): OutlineCompetency[] {
  const groups = groupedBy(rows, (row) => competencyIdOf(row) ?? textOf(row, 'competency'))
  return [...groups.values()].map((own): OutlineCompetency => {
    const id = own[0] === undefined ? undefined : competencyIdOf(own[0])
    const group = own[0] === undefined ? '' : textOf(own[0], 'group')
    return {
      ...(id === undefined ? {} : { id }),
      name: joined(own, 'competency')[0] ?? { text: 'Unnamed competency', at: [] },
      aliases: [],
      ...(group === '' ? {} : { group }),
      themes: joined(own, 'theme').map((name) => ({ name, aliases: [] })),
      points: [],
      behaviours: own.map(behaviourOf),
    }
  })
}

function behaviourOf(row: HandbookRow): OutlineBehaviour {
  const id = behaviourId.safeParse(textOf(row, 'behaviour_id'))
  const theme = textOf(row, 'theme')
  const point = pointCode.safeParse(textOf(row, 'level_code'))
  return {
    ...(id.success ? { id: id.data } : {}),
    text: textOf(row, 'text'),
    at: row.cells.get('text')?.at ?? [],
    form: 'bullet',
    polarity: textOf(row, 'polarity') === 'negative' ? 'negative' : 'positive',
    ...(theme === '' ? {} : { theme }),
    ...(point.success ? { point: point.data } : {}),
  }
}

function pointsOf(rows: readonly HandbookRow[]): OutlineFramework['scale']['points'] {
  const groups = groupedBy(
    rows.filter((row) => textOf(row, 'level_code') !== ''),
    (row) => textOf(row, 'level_code'),
  )
  const points = [...groups].map(([code, own]) => ({
    code,
    name: joined(own, 'level_name')[0] ?? { text: code, at: own[0]?.cells.get('level_code')?.at ?? [] },
    aliases: [],
    midpoint: false,
  }))
  const isOrdered =
    points.every(({ code }) => /^\d+$/.test(code)) || points.every(({ code }) => /^[a-z]$/.test(code))
  return isOrdered ? points.sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true })) : points
}

function scaleKindOf(points: OutlineFramework['scale']['points']): OutlineFramework['scale']['kind'] {
  if (points.length === 0) return 'none'
  return points.every(({ name }) => namesPeople(name.text)) ? 'audiences' : 'levels'
}

/** The address of a competency's page ends in its id. */
function competencyIdOf(row: HandbookRow): string | undefined {
  const id = /\/([^/#]+)\/?(?:index\.html)?#[^#]*$/.exec(textOf(row, 'url'))?.[1]
  const parsed = competencyId.safeParse(id)
  return parsed.success ? parsed.data : undefined
}

function groupedBy(
  rows: readonly HandbookRow[],
  keyOf: (row: HandbookRow) => string,
): Map<string, HandbookRow[]> {
  const groups = new Map<string, HandbookRow[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  return groups
}

/** Each different text of a column once, with all its places. */
function joined(rows: readonly HandbookRow[], column: HandbookColumn): Sourced[] {
  const texts = new Map<string, SourceRef[]>()
  for (const { cells } of rows) {
    const cell = cells.get(column)
    if (cell === undefined) continue
    const places = texts.get(cell.text)
    if (places === undefined) texts.set(cell.text, [...cell.at])
    else places.push(...cell.at)
  }
  return [...texts].map(([text, at]) => ({ text, at }))
}

function textOf({ cells }: HandbookRow, column: HandbookColumn): string {
  return cells.get(column)?.text ?? ''
}

function incompleteRows(rows: readonly HandbookRow[], file: string): Problem[] {
  const needed: HandbookColumn[] = ['framework', 'competency', 'text', 'polarity']
  return rows.flatMap((row) => {
    const missing = needed.filter((column) => textOf(row, column) === '')
    const isPolarity = /^(?:positive|negative)$/.test(textOf(row, 'polarity'))
    if (missing.length > 0)
      return [
        rowProblem(row, file, `The column ${missing.join(', ')} is empty.`, 'Fill it in, or remove the row.'),
      ]
    return isPolarity
      ? []
      : [
          rowProblem(
            row,
            file,
            `The polarity is “${textOf(row, 'polarity')}”.`,
            'Write positive or negative.',
          ),
        ]
  })
}

function rowProblem({ line }: HandbookRow, file: string, message: string, mend: string): Problem {
  return { file, field: `row ${line}`, message, mend }
}

function severalFrameworks(rows: readonly HandbookRow[], file: string): Problem[] {
  const ids = joined(rows, 'framework').map(({ text }) => text)
  if (ids.length < 2) return []
  return [
    {
      file,
      field: '',
      message: `This file holds the behaviours of ${ids.length} frameworks: ${ids.join(', ')}.`,
      mend: 'Keep the rows of one framework in the file, and import each framework from a file of its own.',
    },
  ]
}
