// Finds a printed list of contents: lines that end in dots and a page number, or that follow the word "Contents" and come again
// as headings.
import { isSameName } from '../names-match.ts'
import type { Furniture } from '../outline.ts'
import { textBlocksOf, type Block } from '../source-document.ts'
import { splitNumber } from '../text-shapes.ts'

/** The front matter without its list of contents. `all` are the blocks of the whole document. */
export function parseContentsList(
  front: readonly Block[],
  all: readonly Block[],
): { furniture: Furniture[]; rest: Block[] } {
  const texts = textBlocksOf(all)
  const taken = new Set<Block>()
  front.forEach((block, i) => {
    if (block.kind === 'break' || block.kind === 'item') return
    if (block.kind === 'table') {
      if (block.rows.every((row) => /\.{3,}/.test(rowText(row)) || /\D\d{1,3}$/.test(rowText(row))))
        if (block.rows.some((row) => /\.{3,}/.test(rowText(row)))) taken.add(block)
      return
    }
    if (/\.{3,}\s*\d{1,3}$/.test(block.text)) taken.add(block)
    if (!/^(?:table of )?contents$/i.test(block.text)) return
    taken.add(block)
    for (const line of front.slice(i + 1)) {
      if (line.kind === 'table' || line.kind === 'break' || taken.has(line)) break
      const name = line.text.replace(/[\s.]+\d{1,3}$/, '')
      const again = texts.some((other) => other !== line && !taken.has(other) && isSameName(other.text, name))
      if (!again && !goesOn(front, line)) break
      taken.add(line)
    }
  })
  return {
    furniture: [...taken].map((block) => ({
      reason: 'contents list',
      at: textBlocksOf([block]).flatMap((text) => text.at),
    })),
    rest: front.filter((block) => !taken.has(block)),
  }
}

/** A numbered line directly below one with the number before it belongs to the same list. */
function goesOn(front: readonly Block[], line: Block): boolean {
  const above = front[front.indexOf(line) - 1]
  if (above === undefined || !('text' in above) || !('text' in line)) return false
  const [own, last] = [splitNumber(line.text).number, splitNumber(above.text).number]
  const adjacent = (line.at[0]?.line ?? 0) - (above.at.at(-1)?.line ?? 0) === 1
  return adjacent && own !== undefined && last !== undefined && Number(own) === Number(last) + 1
}

function rowText(row: { cells: { blocks: { text: string }[] }[] }): string {
  return row.cells.map((cell) => cell.blocks.map((block) => block.text).join(' ')).join(' ')
}
