// Reads the handbook's own data/behaviours.csv back: every behaviour with its id at its place. It holds behaviours only, so nothing
// else of a framework can be taken from it, or cleared by it.
import type { BehaviourColumn } from '#content-schema/behaviour-columns'
import { behaviourId } from '#content-schema/behaviour'
import type { Checked } from '#content-schema/problem'
import { pointCode } from '#content-schema/scale'
import { competencyId, frameworkId } from '#content-schema/slug'
import type { Outline, OutlineBehaviour, OutlineCompetency, OutlineFramework } from '../outline.ts'
import type { SourceDocument, SourceRef } from '../source-document.ts'
import { namesPeople } from '../layouts/column-heads.ts'
import { isHandbookHeader } from './handbook-columns.ts'
import { groupedBy, handbookRowProblems, joinedTexts, textOf, type HandbookRow } from './handbook-row.ts'

/** The name of this form in the account. */
export const handbookRows = 'Behaviours of a handbook (data/behaviours.csv)'

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
        const name = head[column] as BehaviourColumn
        return block === undefined ? [] : [[name, { text: block.text, at: block.at }] as const]
      }),
    ),
  }))
  const problems = handbookRowProblems(read, fileName)
  if (problems.length > 0) return { ok: false, problems }
  const headPlaces = rows[0]?.cells.flatMap((cell) => cell.blocks.flatMap((block) => block.at)) ?? []
  return { ok: true, value: outlineOf(read, headPlaces) }
}

function outlineOf(rows: readonly HandbookRow[], headPlaces: SourceRef[]): Outline {
  const codes: BehaviourColumn[] = ['level_code', 'polarity', 'behaviour_id', 'url']
  const organisation = joinedTexts(rows, 'organisation')[0]
  const framework = joinedTexts(rows, 'framework')[0] ?? { text: 'framework', at: [] }
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
      groups: joinedTexts(rows, 'group').map((name) => ({ name, kind: 'cluster' })),
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
      name: joinedTexts(own, 'competency')[0] ?? { text: 'Unnamed competency', at: [] },
      aliases: [],
      ...(group === '' ? {} : { group }),
      themes: joinedTexts(own, 'theme').map((name) => ({ name, aliases: [] })),
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
    name: joinedTexts(own, 'level_name')[0] ?? { text: code, at: own[0]?.cells.get('level_code')?.at ?? [] },
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
