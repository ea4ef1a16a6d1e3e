// Makes a document ready for reading by its axes: page numbers and running heads are set aside, headings and lines that were broken
// over several lines are joined. What is set aside or joined by a guess is flagged; nothing is dropped.
import { parseContentsList } from '../front/parse-contents-list.ts'
import { rebuildTables } from '../layouts/rebuild-tables.ts'
import { namesOf, runningHeads } from './running-heads.ts'
import type { Flag, Furniture } from '../outline.ts'
import { textBlocksOf, type Block, type SourceDocument, type TextBlock } from '../source-document.ts'
import { endsSentence, joinedLines, looksLikeName, splitNumber } from '../text-shapes.ts'
import { withoutContinued } from './continued-names.ts'
import { withCountedNames } from './counted-names.ts'
import { meaningOf } from './head-meaning.ts'
import { withInlineLists } from './inline-lists.ts'
import { withNumberedItems } from './numbered-items.ts'
import { isRoleTable } from './role-tables.ts'
import { withNamedParagraphs } from './named-paragraphs.ts'
import { splitHeading } from './split-heading.ts'
import { withUnmarkedLists } from './unmarked-lists.ts'

export type Prepared = { blocks: Block[]; furniture: Furniture[]; flags: Flag[] }

/** The blocks of a document without contents list, page numbers and running heads, broken lines joined. */
export function prepareDocument(source: SourceDocument): Prepared {
  const { document, flags: rebuilt } = rebuildTables(source)
  const contents = parseContentsList(document.blocks, document.blocks)
  const inline = withInlineLists(contents.rest)
  const named = withoutContinued(inline.blocks)
  const heads = runningHeads(named.blocks, namesOf(document.blocks))
  const taken = new Set<Block>(heads.map(({ block }) => block))
  const flags: Flag[] = [...rebuilt]
  const width = wrapWidth(document)
  const blocks: Block[] = []
  let skipped = false
  const counted = withNumberedItems(withNamedParagraphs(withCountedNames(named.blocks)))
  for (const block of withUnmarkedLists(counted.blocks, source)) {
    if (taken.has(block)) {
      skipped = true
      continue
    }
    const open = blocks.at(-1)
    const joined = joinable(open, block, { document, width, skipped, flags })
    if (joined !== undefined) blocks[blocks.length - 1] = joined
    else blocks.push(block)
    skipped = false
  }
  flags.push(...roleTablesIn(blocks))
  return {
    blocks,
    furniture: [
      ...contents.furniture,
      ...inline.furniture,
      ...named.furniture,
      ...counted.furniture,
      ...heads.map(({ block, reason }) => ({ reason, at: textBlocksOf([block]).flatMap(({ at }) => at) })),
    ],
    flags,
  }
}

/** A table of roles is told, so that nobody looks for it among the competencies. */
function roleTablesIn(blocks: readonly Block[]): Flag[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' && isRoleTable(block)
      ? [
          {
            code: 'role-table',
            message:
              'This table says which roles need which competencies. Role profiles are not read from documents: enter them under Role profiles.',
            at: textBlocksOf([block]).flatMap(({ at }) => at),
          },
        ]
      : [],
  )
}

type Joining = { document: SourceDocument; width: number | undefined; skipped: boolean; flags: Flag[] }

/** `open` with `block` added to it, when `block` goes on where `open` stops. */
function joinable(open: Block | undefined, block: Block, joining: Joining): TextBlock | undefined {
  if (open === undefined || open.kind === 'table' || open.kind === 'break') return undefined
  if (block.kind !== 'paragraph' || block.tabbed || open.tabbed) return undefined
  const { document, width, skipped, flags } = joining
  const [last, first] = [open.at.at(-1)?.line ?? 0, block.at[0]?.line ?? 0]
  const next = first - last === 1
  const join = (): TextBlock => ({
    ...open,
    text: joinedLines(open.text, block.text),
    at: [...open.at, ...block.at],
  })
  if (next && isInsideBold(document.lines, open.at[0]?.line ?? 0, first)) return { ...join(), strong: true }
  if (open.kind === 'heading' || open.strong || block.strong) return undefined
  if (endsSentence(open.text) || /[:;]$/.test(open.text)) return undefined
  if (skipped && /^\p{Ll}/u.test(block.text)) {
    flags.push({
      code: 'joined-lines',
      message: `"${open.text}" and "${block.text}" stand on two pages and were read as one.`,
      at: [...open.at, ...block.at],
    })
    return join()
  }
  const full = width !== undefined && (document.lines[last - 1]?.trimEnd().length ?? 0) >= width
  if (!next || !full || opensSomething(block.text)) return undefined
  flags.push({
    code: 'joined-lines',
    message: `"${block.text}" was read as the end of the line above it, which fills the page.`,
    at: [...open.at, ...block.at],
  })
  return join()
}

/** True when bold type that was opened on the line `from` is still open at the end of the line before `to`. */
function isInsideBold(lines: readonly string[], from: number, to: number): boolean {
  if (to - from > 6) return false
  const above = lines.slice(from - 1, to - 1)
  return /^\s*\*\*[^*]+$/.test(above[0] ?? '') && above.slice(1).every((line) => /^[^*]+$/.test(line))
}

function opensSomething(text: string): boolean {
  const { point, polarity, field } = meaningOf(text)
  return (
    point !== undefined ||
    polarity !== undefined ||
    field !== undefined ||
    splitHeading({ kind: 'paragraph', text, at: [], depth: 0, mark: '', strong: false, tabbed: false })
      .label !== undefined ||
    splitNumber(text).number !== undefined
  )
}

/** How long a line of a text with fixed line ends is at least when it is full; undefined for a text without such ends. */
function wrapWidth({ blocks, lines }: SourceDocument): number | undefined {
  const texts = blocks.flatMap((block) => (block.kind === 'table' || block.kind === 'break' ? [] : [block]))
  const lengths = texts.flatMap(({ at }) => at.map(({ line }) => lines[line - 1]?.trimEnd().length ?? 0))
  const longest = Math.max(0, ...lengths)
  const full = lengths.filter((length) => length >= longest * 0.8).length
  const wrapped = texts.filter(({ at, text }) => at.length > 1 && !looksLikeName(text)).length
  return longest >= 40 && longest <= 130 && (wrapped >= 2 || full >= 8) && full >= 4
    ? Math.floor(longest * 0.8)
    : undefined
}
