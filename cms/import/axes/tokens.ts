// A document as a stream of tokens. It says what stands where; what a mere name is (a group, a competency or a theme) is decided
// later.
import type { Block, TextBlock } from '../source-document.ts'
import type { ColumnRole } from './column-role.ts'
import { labelledLines } from './labelled-lines.ts'
import { recurringHeads } from './people-columns.ts'
import { tableTokens } from './table-tokens.ts'
import { isRoleTable } from './role-tables.ts'
import { pointRow, textToken } from './text-tokens.ts'
import type { Token } from './token-kinds.ts'

/** The tokens of these blocks in reading order. */
export function tokensOf(blocks: readonly Block[]): Token[] {
  const tokens: Token[] = []
  const labelled = labelledLines(blocks)
  const recurring = recurringHeads(blocks)
  let open: ColumnRole[] | undefined
  blocks.forEach((block, i) => {
    if (block.kind === 'break') return
    if (block.kind === 'table') {
      if (isRoleTable(block)) {
        open = undefined
        return
      }
      const above = blocks[i - 1]?.kind === 'table' ? tokens.at(-1) : undefined
      open = tableTokens(block, tokens, open, above?.kind === 'row' ? above : undefined, recurring)
      return
    }
    if (block.note === true || goesOnWithRow(tokens, block)) return
    const line = labelled.get(block)
    tokens.push(line === undefined ? textToken(block, blocks[i + 1]) : pointRow(block, line))
    if (block.kind === 'heading' || block.kind === 'item') open = undefined
  })
  return tokens
}

/** Items behind a lone tab below a row are the rest of its only cell, as where a page cut it; they become a row of their own. */
function goesOnWithRow(tokens: Token[], block: TextBlock): boolean {
  const row = tokens.at(-1)
  const line = block.at[0]?.line ?? 0
  if (block.kind !== 'item' || !block.tabbed || row?.kind !== 'row' || row.entries.length !== 1) return false
  const [entry] = row.entries
  if (row.continued && row.line === line) entry?.blocks.push(block)
  else tokens.push({ ...row, line, continued: true, lost: [], entries: [{ ...entry, blocks: [block] }] })
  return true
}
