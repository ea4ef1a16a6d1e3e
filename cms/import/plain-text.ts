// What is left of a text when mark-up is taken away. Nothing here changes a word.
import { parseFragment } from 'parse5'

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i

/** Text without HTML entities, also where they were escaped twice ("&amp;amp;"). */
export function decodeEntities(text: string): string {
  for (let current = text; ;) {
    if (!entity.test(current)) return current
    const [node] = parseFragment(current.replaceAll('<', '&lt;')).childNodes
    const decoded = node !== undefined && 'value' in node ? node.value : current
    if (decoded === current) return current
    current = decoded
  }
}

/** One line of text: every run of white space is one space, control characters are gone. */
export function oneLine(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- control characters are exactly what must go
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u200b\u2060\ufeff]/g, '')
      .replace(/[\s\u2028\u2029]+/g, ' ')
      .trim()
  )
}

/** Text without Markdown emphasis, and whether all of it was set in bold; a bold mark left open counts as one. */
export function withoutEmphasis(text: string): { text: string; strong: boolean } {
  const trimmed = text.trim()
  const strong = /^(?:\*{2,3}[^*]+\*{0,3}|[^*]+\*{2,3})$/.test(trimmed)
  const bare = trimmed
    .replace(/(?<![\p{L}\p{N}*])(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1(?![\p{L}\p{N}*])/gu, '$2')
    .replace(/^\*{2,3}(?=[^\s*])/, '')
    .replace(/(?<=[^\s*])\*{2,3}$/, '')
  return { text: bare.trim(), strong }
}

/** The letters and digits of a text, to compare two texts whatever their spacing, marks and mark-up. */
export function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
}
