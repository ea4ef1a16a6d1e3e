// Words that a framework defines, found where its texts use them. A text is only cut into pieces: joined again they are the text. Pure.
import type { Definition, Framework } from '#content-schema/framework'
import { slugify } from '#content-schema/slug'

/** A stretch of a text; with `term` it is a defined word, and `term` is the fragment of its definition on the same page. */
export type Piece = { text: string; term?: string }

/** A definition with the id under which it stands on a page. */
export type Term = Definition & { id: string }

/** The terms of a framework, and the cutting of a text at the first use of each of them. */
export type Terms = {
  all: readonly Term[]
  mark: (text: string) => Piece[]
  usedIn: (texts: readonly string[]) => Term[]
}

/** The terms that a framework explains; a term is known with any capitals, alone or in a plain plural. */
export function termsOf({ definitions }: Pick<Framework, 'definitions'>): Terms {
  const taken = new Map<string, number>()
  const all = definitions.map((definition) => {
    const name = `definition-${slugify(definition.term)}`
    const before = taken.get(name) ?? 0
    taken.set(name, before + 1)
    return { ...definition, id: before === 0 ? name : `${name}-${before + 1}` }
  })
  const pattern = patternOf(all)
  if (pattern === undefined) return { all, mark: (text) => [{ text }], usedIn: () => [] }
  const termOf = (found: string) => all.find(({ term }) => sameWord(term, found))
  return {
    all,
    mark: (text) => piecesOf(text, pattern, termOf),
    usedIn: (texts) => {
      const found = new Set(
        texts.flatMap((text) => [...text.matchAll(pattern)].map(([word]) => termOf(word)?.id)),
      )
      return all.filter(({ id }) => found.has(id))
    },
  }
}

function piecesOf(text: string, pattern: RegExp, termOf: (found: string) => Term | undefined): Piece[] {
  const pieces: Piece[] = []
  const seen = new Set<string>()
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const term = termOf(match[0])
    if (term === undefined || seen.has(term.id)) continue
    seen.add(term.id)
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) })
    pieces.push({ text: match[0], term: `#${term.id}` })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ text: text.slice(end) })
  return pieces
}

/** Longer terms first, so that "scheme of delegation" is not taken for "scheme". */
function patternOf(terms: readonly Term[]): RegExp | undefined {
  if (terms.length === 0) return undefined
  const words = terms
    .map(({ term }) => term)
    .toSorted((a, b) => b.length - a.length)
    .map((term) => `${term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')}(?:s|es)?`)
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

function sameWord(term: string, found: string): boolean {
  const plain = (word: string) => word.toLowerCase().replace(/\s+/g, ' ')
  const [wanted, given] = [plain(term), plain(found)]
  return given === wanted || given === `${wanted}s` || given === `${wanted}es`
}
