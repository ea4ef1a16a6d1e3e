// A word that nobody has published: where it shows, a draft has leaked.
import type { FlattenedField } from 'payload'

export const mark = 'zyxmarkwort'

/** A document with the mark in every field that holds text. Relations and the document's own address are the caller's. */
export function markedFields(fields: readonly FlattenedField[]): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .filter(
        ({ name }) =>
          !['slug', 'contributors', '_status', 'behaviours', 'logo', 'accent', 'timeZone'].includes(name),
      )
      .flatMap((field): [string, unknown][] => {
        const value = markedValue(field)
        return value === undefined ? [] : [[field.name, value]]
      }),
  )
}

function markedValue(field: FlattenedField): unknown {
  switch (field.type) {
    case 'text':
      return field.hasMany === true ? [mark, `${mark} ${mark}`] : mark
    case 'textarea':
      return `A sentence with ${mark} in it.`
    case 'email':
      return `${mark}@example.org`
    case 'number':
      return 7
    case 'array':
      return [markedFields(field.flattenedFields)]
    case 'group':
    case 'tab':
      return markedFields(field.flattenedFields)
    case 'select': {
      const [first] = field.options
      const value = typeof first === 'object' ? first.value : first
      return field.hasMany === true ? [value] : value
    }
    default:
      return undefined
  }
}

/** Every name by which a field that holds text can be asked for; through relations, as deep as `depth`. */
export function textPaths(
  fields: readonly FlattenedField[],
  fieldsOf: (slug: string) => readonly FlattenedField[],
  depth = 1,
): string[] {
  return fields.flatMap((field) => {
    const below = (inner: string[]) => inner.map((path) => `${field.name}.${path}`)
    switch (field.type) {
      case 'text':
      case 'textarea':
      case 'email':
      case 'json':
      case 'code':
        return [field.name]
      case 'array':
      case 'group':
      case 'tab':
        return below(textPaths(field.flattenedFields, fieldsOf, depth))
      case 'relationship':
      case 'upload':
        return depth === 0
          ? []
          : below([field.relationTo].flat().flatMap((slug) => textPaths(fieldsOf(slug), fieldsOf, depth - 1)))
      default:
        return []
    }
  })
}
