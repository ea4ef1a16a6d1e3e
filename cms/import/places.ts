// Walks an outline and finds every text in it that was taken from the source, with the place it now has.
import { z } from 'zod'
import { sourceRef, type Outline } from './outline.ts'
import type { SourceRef } from './source-document.ts'

const sourcedPart = z.object({
  at: z.array(sourceRef),
  text: z.string().optional(),
  term: z.string().optional(),
  source: z.string().optional(),
})

/** A part of an outline: where it stands, the texts it holds, and the pieces of the source they were taken from. */
export type OutlinePart = { path: string; texts: string[]; at: SourceRef[] }

/** Every part of `value` that names its place in the source. */
export function partsIn(value: unknown, path = ''): OutlinePart[] {
  if (Array.isArray(value)) return value.flatMap((member: unknown, i) => partsIn(member, `${path}[${i}]`))
  if (typeof value !== 'object' || value === null) return []
  const parsed = 'at' in value ? sourcedPart.safeParse(value) : undefined
  const own =
    parsed?.success === true
      ? [
          {
            path,
            texts: [parsed.data.text, parsed.data.term, parsed.data.source].filter(
              (text) => text !== undefined,
            ),
            at: parsed.data.at,
          },
        ]
      : []
  const inner = Object.entries(value)
    .filter(([field]) => field !== 'at')
    .flatMap(([field, member]) => partsIn(member, path === '' ? field : `${path}.${field}`))
  return [...own, ...inner]
}

/** Every part of an outline that becomes content; furniture and flags do not. */
export function contentPartsOf({ framework, competencies }: Outline): OutlinePart[] {
  return [...partsIn(framework, 'framework'), ...partsIn(competencies, 'competencies')]
}
