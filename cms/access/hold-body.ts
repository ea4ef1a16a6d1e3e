// Whether a body that somebody sends has the form of the fields it is for. It reads nothing. What is refused here would otherwise end in a
// fault of ours or of the database, with a stack in the log for everybody who cares to send one.
import { APIError, type FlattenedField, type Option, type PayloadRequest } from 'payload'

type Body = Readonly<Record<string, unknown>>

/** A sentence about the first value that no form would send, or undefined. */
export function problemOfBody(body: unknown, fields: readonly FlattenedField[]): string | undefined {
  if (!isRecord(body)) return undefined
  for (const field of fields) {
    const problem = problemOfField(field, body)
    if (problem !== undefined) return problem
  }
  return undefined
}

/** The arguments of an operation; what comes over REST is held to the form of the fields, what the system writes itself is not. */
export function heldArguments<Args extends object | undefined>(
  args: Args,
  fields: readonly FlattenedField[],
  { overrideAccess, req }: { overrideAccess?: boolean | undefined; req: Pick<PayloadRequest, 'payloadAPI'> },
): Args {
  if (args === undefined || !('data' in args) || overrideAccess === true || req.payloadAPI !== 'REST')
    return args
  return { ...args, data: heldBody(args.data, fields) }
}

/** What Payload is handed of a body: without times; throws what is a mistake of whoever sent it. */
export function heldBody(body: unknown, fields: readonly FlattenedField[]): unknown {
  const held = withoutTimes(body)
  const problem = problemOfBody(held, fields)
  if (problem !== undefined) throw new APIError(problem, 400, undefined, true)
  return held
}

/** The body without the times that the system itself writes down: when something was made is not for whoever made it to say. */
function withoutTimes(body: unknown): unknown {
  if (!isRecord(body)) return body
  return Object.fromEntries(
    Object.entries(body).filter(([name]) => name !== 'createdAt' && name !== 'updatedAt'),
  )
}

function problemOfField(field: FlattenedField, body: Body): string | undefined {
  const value = body[field.name]
  // The adapter for SQLite looks into a group, and cannot into none.
  if (isNothing(value) && !(field.type === 'group' && value === null)) return undefined
  const of = (isRight: boolean, what: string) => (isRight ? undefined : `"${field.name}" has to be ${what}.`)
  switch (field.type) {
    case 'array':
      if (!Array.isArray(value) || !value.every(isRecord)) return of(false, 'a list of rows')
      return value.map((row) => problemOfBody(row, field.flattenedFields)).find((one) => one !== undefined)
    case 'group':
    case 'tab':
      return isRecord(value) ? problemOfBody(value, field.flattenedFields) : of(false, 'an object')
    case 'relationship':
    case 'upload':
      return of([value].flat().every(isReference), 'the id of a document')
    case 'select':
    case 'radio':
      return of([value].flat().every(isOneOf(field.options)), 'one of its choices')
    case 'text':
      if (field.hasMany === true) return of([value].flat().every(isText), 'a list of texts')
      return of(isText(value), 'a text')
    case 'textarea':
    case 'email':
    case 'code':
      return of(isText(value), 'a text')
    case 'date':
      return of(isText(value) && !Number.isNaN(Date.parse(value)), 'a date')
    case 'number':
      return of(Number.isFinite(Number(value)), 'a number')
    case 'checkbox':
      return of(typeof value === 'boolean' || value === 'true' || value === 'false', 'true or false')
    case 'json':
      // What is in the rows is the field's own to check; none of ours holds anything but rows in a list.
      return of(!Array.isArray(value) || value.every(isRecord), 'a list of rows')
    default:
      return undefined
  }
}

/** Payload's own form sends 0 for a list without rows. */
function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === 0 || value === '0'
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isOneOf(options: readonly Option[]): (value: unknown) => boolean {
  const values = new Set<unknown>(options.map((option) => (isText(option) ? option : option.value)))
  return (value) => values.has(value)
}

/** An id, a whole document as it was read, or which of several collections and which of its documents. */
function isReference(value: unknown): boolean {
  if (isText(value)) return /^([0-9a-f]{24}|[0-9a-f-]{36})$/.test(value)
  if (!isRecord(value)) return false
  if ('relationTo' in value) return isText(value['relationTo']) && isReference(value['value'])
  return isReference(value['id'])
}

function isRecord(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
