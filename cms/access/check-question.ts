// Whether a question about a collection is one that a database can answer. Pure. What is refused here would otherwise end
// in a fault of the database, with a stack in the log for everybody who cares to send one.
import type { FlattenedField } from 'payload'

export type Question = { where?: unknown; sort?: unknown; page?: unknown }

const operators = new Set([
  'contains',
  'equals',
  'exists',
  'greater_than',
  'greater_than_equal',
  'in',
  'less_than',
  'less_than_equal',
  'like',
  'not_equals',
  'not_in',
  'not_like',
])

/** MongoDB sorts by no more than 32, and nobody means so many. */
const mostSorted = 10

/** A sentence about what is wrong with the question, or undefined. */
export function problemOfQuestion(
  { where, sort, page }: Question,
  fields: readonly FlattenedField[],
): string | undefined {
  const order = [sort].flat().flatMap((path) => (typeof path === 'string' ? path.split(',') : []))
  if (order.some(leadsToSecret)) return 'Nothing can be sorted by this field.'
  if (order.length > mostSorted || (order.length > 1 && order.includes('')))
    return `Name the fields to sort by, ${mostSorted} at most.`
  if (typeof page === 'number' && !Number.isSafeInteger(page)) return 'This page does not exist.'
  if (where === undefined || where === null) return undefined
  return problemOfWhere(where, new Map(fields.map((field) => [field.name, field.type])))
}

/** Payload holds "where" to what may be read; the order of answers would tell of the same fields by and by. */
function leadsToSecret(path: string): boolean {
  return /(\.|__)(hash|salt|sessions|resetPassword[A-Za-z]*)([.,]|__|$)/.test(path)
}

type Types = ReadonlyMap<string, string>

function problemOfWhere(where: unknown, types: Types): string | undefined {
  if (!isRecord(where)) return 'A condition has the form where[field][operator]=value.'
  for (const [name, asked] of Object.entries(where)) {
    const problem =
      name === 'and' || name === 'or'
        ? [asked].flat().map((one) => problemOfWhere(one, types))
        : [problemOfField(name, asked, types.get(name))]
    const first = problem.find((sentence) => sentence !== undefined)
    if (first !== undefined) return first
  }
  return undefined
}

function problemOfField(name: string, asked: unknown, type: string | undefined): string | undefined {
  if (!isRecord(asked))
    return `A condition about "${name}" needs an operator, such as where[${name}][equals].`
  for (const [operator, value] of Object.entries(asked)) {
    if (!operators.has(operator)) return `"${operator}" is no operator; use one such as equals, in or like.`
    if (!isAnswerable(operator, value, type))
      return `"${name}" cannot be compared with this value by "${operator}".`
  }
  return undefined
}

function isAnswerable(operator: string, value: unknown, type: string | undefined): boolean {
  const isList = operator === 'in' || operator === 'not_in'
  const values = isList
    ? [value].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : one))
    : [value]
  const isPlain = values.every((one) => !isRecord(one) && !Array.isArray(one))
  if (!isPlain && !(mayLead(type) && isReference(value))) return false
  if (operator === 'exists') return true
  if (type === 'number') return values.every((one) => Number.isFinite(Number(one)))
  if (type === 'date') return values.every((one) => one === null || one === 'null' || isMoment(one))
  return true
}

/** Of a field behind a relation no type is known here. */
function mayLead(type: string | undefined): boolean {
  return type === undefined || type === 'relationship' || type === 'upload'
}

/** What a relation to one of several collections is compared with. */
function isReference(value: unknown): boolean {
  return (
    isRecord(value) &&
    Object.entries(value).every(
      ([key, inner]) => (key === 'relationTo' || key === 'value') && typeof inner === 'string',
    )
  )
}

function isMoment(value: unknown): boolean {
  return !Number.isNaN(new Date(String(value)).getTime())
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
