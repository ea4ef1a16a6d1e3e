// Two wordings of one text, word by word: what stayed, and what took the place of what. Spaces count: what an approver
// signs is the text as it is stored.
import { diffWordsWithSpace } from 'diff'

/** A stretch of both wordings: the same in both, or another in each (either may be empty). */
export type Edit = { kept: string } | { from: string; to: string }

/** Below this share of kept letters a text was rewritten, and marking every other word would only confuse. */
const rewrittenBelow = 0.3

/** The edits that lead from one text to the other; joined before, they give `before`, joined after, `after`. */
export function compareTexts(before: string, after: string): Edit[] {
  if (before === after) return before === '' ? [] : [{ kept: before }]
  const edits = joinAcrossSpaces(editsOf(before, after))
  const kept = edits.reduce((sum, edit) => sum + ('kept' in edit ? edit.kept.trim().length : 0), 0)
  const longer = Math.max(before.length, after.length)
  return kept / longer < rewrittenBelow ? [{ from: before, to: after }] : edits
}

/** The wording on one side, with what differs from the other side marked. */
export function sideOf(edits: readonly Edit[], side: 'from' | 'to'): { text: string; marked: boolean }[] {
  return edits
    .map((edit) => ('kept' in edit ? { text: edit.kept, marked: false } : { text: edit[side], marked: true }))
    .filter(({ text }) => text !== '')
}

function editsOf(before: string, after: string): Edit[] {
  const edits: Edit[] = []
  for (const { value, added, removed } of diffWordsWithSpace(before, after)) {
    const last = edits.at(-1)
    const open = last !== undefined && 'from' in last ? last : undefined
    if (!added && !removed) edits.push({ kept: value })
    else if (open === undefined) edits.push(added ? { from: '', to: value } : { from: value, to: '' })
    else if (added) open.to += value
    else open.from += value
  }
  return edits
}

/** "one two" to "three four" is one change of two words, not two changes with a space between. */
function joinAcrossSpaces(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = []
  edits.forEach((edit, index) => {
    const last = joined.at(-1)
    const open = last !== undefined && 'from' in last ? last : undefined
    const next = edits[index + 1]
    if (open === undefined) joined.push({ ...edit })
    else if ('from' in edit) {
      open.from += edit.from
      open.to += edit.to
    } else if (edit.kept.trim() === '' && next !== undefined) {
      open.from += edit.kept
      open.to += edit.kept
    } else joined.push({ ...edit })
  })
  return joined
}
