// The public address of a record. Made from its name when it is first saved; fixed once readers could have linked to it.
import type { TextField } from 'payload'
import { slugify } from '#content-schema/slug'

/** A slug field that fills itself from `source`; `check` refuses reserved words with its own message. */
export function slugField(source: string, check: (id: string) => string | true): TextField {
  return {
    name: 'slug',
    label: 'Address',
    type: 'text',
    index: true,
    maxLength: 80,
    validate: (text: string | null | undefined) =>
      typeof text === 'string' && text !== '' ? check(text) : true,
    admin: {
      position: 'sidebar',
      description:
        'The last part of its web address. Made from the name; leave it alone once people link to it.',
    },
    hooks: {
      beforeValidate: [
        ({ value, data }) => {
          if (typeof value === 'string' && value.trim() !== '') return slugify(value)
          const name: unknown = data?.[source]
          return typeof name === 'string' && name.trim() !== '' ? slugify(name) : (value as unknown)
        },
      ],
      beforeDuplicate: [
        ({ value }) => (typeof value === 'string' ? `${value.slice(0, 75)}-copy` : (value as unknown)),
      ],
    },
  }
}

/** Turns a zod check of an id into what a Payload field wants: true, or the sentence to show. */
export function idCheck(schema: {
  safeParse: (id: string) => { success: boolean; error?: { issues: { message: string }[] } }
}) {
  return (id: string): string | true => {
    const parsed = schema.safeParse(id)
    return parsed.success ? true : (parsed.error?.issues[0]?.message ?? 'Choose another address')
  }
}
