// Cuts a line where a full stop seems to be missing: a capital after a small-letter word (or after "etc."), in a word that opens
// other lines of the document. Every such cut is flagged.
import type { Flag, OutlineBehaviour } from '../outline.ts'

/** The behaviours with such lines cut in two or more, and a flag for each cut. */
export function cutMissingStops(
  { behaviours, flags }: { behaviours: OutlineBehaviour[]; flags: Flag[] },
  openers: ReadonlySet<string>,
): { behaviours: OutlineBehaviour[]; flags: Flag[] } {
  const added: Flag[] = []
  const cut = behaviours.flatMap((behaviour) => {
    const pieces = piecesOf(behaviour.text, openers)
    if (pieces.length > 1)
      added.push({
        code: 'cut-missing-stop',
        message: `A full stop seems to be missing: "${pieces.join('" and "')}" were read as lines of their own.`,
        at: behaviour.at,
      })
    return pieces.map((text) => ({ ...behaviour, text }))
  })
  return { behaviours: cut, flags: [...flags, ...added] }
}

function piecesOf(text: string, openers: ReadonlySet<string>): string[] {
  const pieces = [text]
  for (const found of text.matchAll(/(?<=\p{Ll}{2,}[)”’"]?|\betc\.)\s+(?=(\p{Lu}\p{Ll}{3,})\s\p{Ll})/gu)) {
    if (!openers.has(found[1] ?? '')) continue
    const last = pieces.at(-1) ?? ''
    const at = text.length - found.index
    pieces.splice(-1, 1, last.slice(0, last.length - at).trim(), last.slice(last.length - at).trim())
  }
  return pieces.filter((piece) => piece !== '')
}
