// Decides whether a line goes on where the line above it stopped.
import type { Block, TextBlock } from '../source-document.ts'

/** True for a line without a mark that opens with a small letter, below running text or an item that did not end. */
export function continues(above: Block | undefined, block: TextBlock): above is TextBlock {
  if (above === undefined || above.kind === 'table' || above.kind === 'break' || above.kind === 'heading')
    return false
  if (block.mark !== '' || block.strong || block.tabbed || above.strong) return false
  return /^\p{Ll}/u.test(block.text) && !/[.!?:;]["'”’)]*$/.test(above.text)
}
