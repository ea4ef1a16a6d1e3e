// Says in words what the marks of a rewording show, so that nobody has to see colours or strokes to know it, and so that
// a difference that cannot be seen at all (a space, look-alike characters) is said too.
import type { Edit } from './compare-texts.ts'

const atMost = 4
const longest = 90

/** Such as "“may” becomes “must”; “always” is added." Empty when nothing differs. */
export function editsInWords(edits: readonly Edit[]): string {
  const changes = edits.flatMap((edit) => ('kept' in edit ? [] : [edit]))
  if (changes.length === 0) return ''
  const [only] = changes
  if (edits.length === 1 && only !== undefined && only.from !== '' && only.to !== '')
    return hiddenDifference(only) === undefined ? 'The whole text is another.' : `${changeInWords(only)}.`
  const said = changes.slice(0, atMost).map(changeInWords)
  const more = changes.length - said.length
  return `${said.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`
}

function changeInWords({ from, to }: { from: string; to: string }): string {
  const hidden = hiddenDifference({ from, to })
  if (hidden !== undefined) return hidden
  // The one space beside a word that comes or goes is no change of its own.
  if (from === '' || (from === ' ' && touchesSpace(to))) return `${quoted(withoutSpace(from, to))} is added`
  if (to === '' || (to === ' ' && touchesSpace(from))) return `${quoted(withoutSpace(to, from))} is taken out`
  return `${quoted(from)} becomes ${quoted(to)}`
}

function touchesSpace(text: string): boolean {
  return text.startsWith(' ') || text.endsWith(' ')
}

/** `text` less the space that is on the other side too. */
function withoutSpace(other: string, text: string): string {
  if (other === '') return text
  return text.endsWith(' ') ? text.slice(0, -1) : text.slice(1)
}

/** Differences that look like none. */
function hiddenDifference({ from, to }: { from: string; to: string }): string | undefined {
  if (from !== '' && to !== '' && visible(from) === visible(to))
    return from.trim() === to.trim() || visible(from) === ''
      ? `${spaceInWords(from)} becomes ${spaceInWords(to)}`
      : `${quoted(from)} is written with other characters that look the same`
  return undefined
}

function visible(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim()
}

function quoted(text: string): string {
  const words = visible(text) === '' ? undefined : text.trim()
  if (words === undefined) return spaceInWords(text)
  return `“${words.length > longest ? `${words.slice(0, longest).trimEnd()} …` : words}”`
}

/** A stretch without anything to see, by its characters. */
function spaceInWords(text: string): string {
  if (visible(text) !== '') return `the space around ${quoted(visible(text))}`
  const characters = Array.from(text)
  if (characters.every((character) => character === ' '))
    return characters.length === 1 ? 'a space' : `${characters.length} spaces`
  if (characters.every((character) => character === '\n')) return 'a line break'
  const codes = [...new Set(characters)].map(
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return `an invisible character (${codes.join(', ')})`
}
