// Returns a full stop or comma that opens a cell to the cell on its left, where that one ended without it. Every such move is flagged.
import type { Flag } from '../outline.ts'
import { endsSentence } from '../text-shapes.ts'
import type { Entry } from './token-kinds.ts'

/** The entries of a row with such punctuation moved. */
export function returnPunctuation(entries: readonly Entry[], flags: Flag[]): Entry[] {
  const moved = entries.map((entry) => ({ ...entry, blocks: entry.blocks.map((block) => ({ ...block })) }))
  moved.forEach((entry, i) => {
    const left = moved[i - 1]?.blocks.at(-1)
    const [first] = entry.blocks
    const found = first === undefined ? null : /^([.,;!?])\s+(?=\S)/.exec(first.text)
    if (left === undefined || first === undefined || found === null || endsSentence(left.text)) return
    left.text = `${left.text}${found[1] ?? ''}`
    first.text = first.text.slice(found[0].length)
    flags.push({
      code: 'moved-punctuation',
      message: `The "${found[1] ?? ''}" before "${first.text.slice(0, 40)}" ends the cell on its left and was moved there.`,
      at: [...left.at, ...first.at],
    })
  })
  return moved
}
