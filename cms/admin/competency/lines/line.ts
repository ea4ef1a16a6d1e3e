// A line of the behaviours editor: a behaviour on its way, with a row key that only the screen knows. The permanent id
// travels along untouched and is never made here.
import type { Behaviour, BehaviourForm, Polarity, Provenance } from '#content-schema/behaviour'
import { tidyLine } from '#cms/content/tidy-line'

/** One line on the screen; `row` tells rows apart while they are edited and is never stored. */
export type Line = Readonly<{
  row: string
  id?: string | undefined
  text: string
  form: BehaviourForm
  polarity: Polarity
  theme?: string | undefined
  point?: string | undefined
  provenance?: Provenance | undefined
}>

/** What is stored: a behaviour whose id the server makes when it has none. */
export type StoredLine = Omit<Behaviour, 'id'> & { id?: string }

/** The lines of a stored value; anything that is not a line with text is left out. */
export function linesFromValue(value: unknown, newRow: () => string): Line[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return []
    // The field's own validation has checked the shape; whatever else an old draft holds is read with care.
    const stored = item as Partial<Record<keyof Behaviour, unknown>>
    if (typeof stored.text !== 'string') return []
    return [
      {
        row: newRow(),
        id: words(stored.id),
        text: stored.text,
        form: stored.form === 'paragraph' ? 'paragraph' : 'bullet',
        polarity: stored.polarity === 'negative' ? 'negative' : 'positive',
        theme: words(stored.theme),
        point: words(stored.point),
        // Only ever handed back as it came.
        provenance: stored.provenance === null ? undefined : (stored.provenance as Provenance | undefined),
      } as const,
    ]
  })
}

/** The value to store: tidy text, no empty lines, no absent members. */
export function valueFromLines(lines: readonly Line[]): StoredLine[] {
  return lines.flatMap(({ id, text, form, polarity, theme, point, provenance }) => {
    const tidy = tidyLine(text)
    if (tidy === undefined) return []
    return [
      {
        ...(id === undefined ? {} : { id }),
        text: tidy,
        form,
        polarity,
        ...(theme === undefined ? {} : { theme }),
        ...(point === undefined ? {} : { point }),
        ...(provenance === undefined ? {} : { provenance }),
      },
    ]
  })
}

/** Whether the line would be dropped when the draft is saved. */
export function isEmpty(line: Line): boolean {
  return line.text.trim() === ''
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
