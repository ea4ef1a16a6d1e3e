// Walks an outline and finds every text in it that was taken from the source, with the place it now has.
import { z } from 'zod'
import { sourceRef } from './outline.ts'
import type { SourceRef } from './source-document.ts'

const sourcedPart = z.object({ at: z.array(sourceRef) })

/** One use of a piece of the source: the piece, where in the outline it went, and the texts that stand there. */
export type PlacedRef = { ref: SourceRef; path: string; texts: string[] }

/** Every place of the source that this part of an outline refers to. */
export function placesIn(part: unknown, path = ''): PlacedRef[] {
  if (Array.isArray(part)) return part.flatMap((member: unknown, i) => placesIn(member, `${path}[${i}]`))
  if (typeof part !== 'object' || part === null) return []
  const parsed = sourcedPart.safeParse(part)
  const texts = Object.values(part).filter((value) => typeof value === 'string')
  const own = parsed.success ? parsed.data.at.map((ref) => ({ ref, path, texts })) : []
  const inner = Object.entries(part)
    .filter(([field]) => field !== 'at')
    .flatMap(([field, value]) => placesIn(value, path === '' ? field : `${path}.${field}`))
  return [...own, ...inner]
}
