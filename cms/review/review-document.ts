// One document of an update as a reviewer reads it: everything of it that differs, each change in its place. What the
// tables of rows cannot tell apart is still named, because an approver signs the record and not its description.
import { canonicalJson } from '#content-schema/canonical-json'
import type { Competency } from '#content-schema/competency'
import type { Framework } from '#content-schema/framework'
import type { Role } from '#content-schema/role'
import type { Settings, SynonymSet } from '#content-schema/settings'
import { compareRows, type ComparedRow } from './compare-rows.ts'
import { describeCompetency } from './describe-competency.ts'
import { describeFramework } from './describe-framework.ts'
import { describeRole } from './describe-role.ts'
import { describeSettings, describeSynonyms } from './describe-settings.ts'
import type { Names } from './names.ts'
import { rowOf } from './lay-out.ts'
import type { Row } from './row.ts'

type States<R> = { before: Partial<R> | undefined; after: Partial<R> | undefined }

/** A document in the contract's words before and after; drafts may be unfinished. */
export type ReviewedRecord =
  | ({ kind: 'framework' } & States<Framework>)
  | ({ kind: 'competency' } & States<Competency>)
  | ({ kind: 'role' } & States<Role>)
  | ({ kind: 'settings' } & States<Settings>)
  | ({ kind: 'synonyms' } & States<{ sets: SynonymSet[] }>)

/** Every row of the document; `before` and `after` name levels, groups and competencies as they were and will be. */
export function reviewDocument(record: ReviewedRecord, before: Names, after: Names): ComparedRow[] {
  const rows = compareRows(rowsOf(record, 'before', before), rowsOf(record, 'after', after))
  return [...rows, ...unsaid(record, rows)]
}

function rowsOf(record: ReviewedRecord, side: 'before' | 'after', names: Names): Row[] {
  switch (record.kind) {
    case 'framework':
      return describeFramework(record[side] ?? {}, names)
    case 'competency':
      return describeCompetency(record[side] ?? {}, names)
    case 'role':
      return describeRole(record[side] ?? {}, names)
    case 'settings':
      return describeSettings(record[side] ?? {}, names)
    case 'synonyms':
      return describeSynonyms(record[side] ?? {}, names)
  }
}

/** A row for every field that differs though no row of it does, such as behaviours in another order across levels. */
function unsaid({ before, after }: ReviewedRecord, rows: readonly ComparedRow[]): ComparedRow[] {
  const said = new Set(rows.filter(({ kind }) => kind !== 'unchanged').map((row) => rowOf(row).field))
  const was = new Map<string, unknown>(Object.entries(before ?? {}))
  const is = new Map<string, unknown>(Object.entries(after ?? {}))
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => !said.has(field) && canonicalOf(was.get(field)) !== canonicalOf(is.get(field)))
    .map((field) => {
      const row: Row = {
        id: `${field}/record`,
        field,
        part: 'How it is kept',
        label: fieldInWords(field),
        text: '',
        facets: [],
      }
      return {
        kind: 'changed',
        before: row,
        after: row,
        edits: [],
        facets: [{ name: '', from: 'one order or form of keeping it', to: 'another, which reads the same' }],
      }
    })
}

function canonicalOf(value: unknown): string {
  return canonicalJson({ value })
}

function fieldInWords(field: string): string {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
