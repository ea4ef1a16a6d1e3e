// What a change takes away from people who already use the handbook: addresses that go, and role profiles and relations
// that lead to what goes. Warnings only; what must not be published is the business of the requirements.
import type { Competency } from '#content-schema/competency'
import type { Role } from '#content-schema/role'
import type { ComparedRow } from './compare-rows.ts'
import type { ReviewedRecord } from './review-document.ts'

/** Everything that readers will have when the update is out. */
export type ContentAfter = {
  roles: readonly Partial<Role>[]
  competencies: readonly Partial<Competency>[]
}

/** One sentence for each thing that breaks; none when nothing does. */
export function breaksForReaders(
  record: ReviewedRecord,
  rows: readonly ComparedRow[],
  after: ContentAfter,
): string[] {
  return [...addressGoes(record), ...behavioursGo(rows, after), ...stillUsed(record, after)]
}

function addressGoes(record: ReviewedRecord): string[] {
  if (record.before === undefined || record.kind === 'settings' || record.kind === 'synonyms') return []
  const was = addressOf(record, 'before')
  if (record.after === undefined)
    return [`The page ${was} is taken away. Links to it will lead to a page that says so.`]
  const is = addressOf(record, 'after')
  return was === is
    ? []
    : [
        `The address of its page changes from ${was} to ${is}. Links to the old one will say that it was taken away.`,
      ]
}

function behavioursGo(rows: readonly ComparedRow[], { competencies }: ContentAfter): string[] {
  const present = new Set(competencies.flatMap(({ behaviours }) => (behaviours ?? []).map(({ id }) => id)))
  const gone = rows.filter(
    ({ kind, before }) => kind === 'removed' && before?.place !== undefined && !present.has(before.id),
  ).length
  if (gone === 0) return []
  return [
    gone === 1
      ? '1 behaviour is taken away. Links to it will lead to a page that shows its last wording and says so.'
      : `${gone} behaviours are taken away. Links to them will lead to a page that shows their last wording and says so.`,
  ]
}

function stillUsed({ kind, before, after: stays }: ReviewedRecord, after: ContentAfter): string[] {
  if (kind !== 'competency' || before?.id === undefined || stays !== undefined) return []
  const { framework, id } = before
  const roles = after.roles
    .filter(
      (role) =>
        role.framework === framework &&
        role.expectations?.some((expected) => 'competency' in expected && expected.competency === id) ===
          true,
    )
    .map(({ name }) => `“${name ?? ''}”`)
  const relating = after.competencies
    .filter(
      ({ related }) => related?.some((to) => to.framework === framework && to.competency === id) === true,
    )
    .map(({ name }) => `“${name ?? ''}”`)
  return [
    ...(roles.length === 0 ? [] : [`Role profiles still expect it: ${roles.join(', ')}.`]),
    ...(relating.length === 0 ? [] : [`Other competencies still refer to it: ${relating.join(', ')}.`]),
  ]
}

function addressOf(record: ReviewedRecord, side: 'before' | 'after'): string {
  return `/${pagePath(record, side) ?? ''}`
}

/** The document's page below the handbook's address, such as "meadow/listening/"; undefined when there is none. */
export function pagePath(record: ReviewedRecord, side: 'before' | 'after'): string | undefined {
  switch (record.kind) {
    case 'framework':
      return record[side]?.id === undefined ? undefined : `${record[side].id}/`
    case 'competency':
    case 'role': {
      const { framework, id } = record[side] ?? {}
      if (framework === undefined || id === undefined) return undefined
      return `${framework}/${record.kind === 'role' ? 'roles/' : ''}${id}/`
    }
    case 'settings':
      return ''
    case 'synonyms':
      return 'search/'
  }
}
