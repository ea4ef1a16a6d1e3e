// Finds page numbers and running heads in the middle of a document: lines that belong to the paper and not to the text.
import { isSameName } from '../names-match.ts'
import type { FurnitureReason } from '../outline.ts'
import { lettersOf } from '../plain-text.ts'
import type { Block, TextBlock } from '../source-document.ts'
import { endsSentence, looksLikeName } from '../text-shapes.ts'

export type PageLine = { block: TextBlock; reason: FurnitureReason }

const pageNumber = /^(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$|^[-–—]\s*\d{1,3}\s*[-–—]$/i
const titleWords = /\b(?:framework|dictionary|handbook|competenc(?:y|ies))\b/i

/** The short lines of the cover, alone and joined with the one that follows: what a running head may repeat. */
export function namesOf(blocks: readonly Block[]): string[] {
  const lines: string[] = []
  for (const block of blocks) {
    if (block.kind === 'break') continue
    if (block.kind === 'table' || block.kind === 'item' || !looksLikeName(block.text)) break
    lines.push(block.text)
    if (lines.length === 4) break
  }
  return [...lines, ...lines.slice(1).map((line, i) => `${lines[i] ?? ''} ${line}`)]
}

/** Page numbers, and lines that come again beside them or repeat the cover. */
export function runningHeads(blocks: readonly Block[], cover: readonly string[]): PageLine[] {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'heading' ? [block] : [],
  )
  const numbers = lines.filter((block) => pageNumber.test(block.text))
  const labelled = numbers.some((block) => /^page/i.test(block.text))
  const pages = numbers.length >= 2 || labelled ? numbers : []
  const beside = new Map<string, TextBlock[]>()
  for (const block of lines) {
    if (pages.includes(block) || !couldBeHead(block)) continue
    const key = lettersOf(block.text).toLowerCase().replace(/\d+/g, '')
    if (key !== '') beside.set(key, [...(beside.get(key) ?? []), block])
  }
  const isNearPage = (block: TextBlock): boolean => {
    const at = blocks.indexOf(block)
    return [-2, -1, 1, 2].some((step) => pages.some((page) => page === blocks[at + step]))
  }
  const heads = [...beside.values()].flatMap((same) => {
    const numbered = same.every((block) => /\bpage\s*\d|\d{1,3}$/i.test(block.text)) && same.length >= 3
    const near = same.length >= 2 && same.filter(isNearPage).length * 2 > same.length
    if (numbered && new Set(same.map((block) => block.text)).size === same.length && hasPageWord(same))
      return same
    if (near) return same
    // The first of the lines that repeat the cover is the cover itself.
    return isCover(same[0]?.text ?? '', cover) ? same.slice(1) : []
  })
  return [
    ...pages.map((block) => ({ block, reason: 'page number' as const })),
    ...heads.map((block) => ({ block, reason: 'running head' as const })),
  ].filter(({ block }, i, all) => all.findIndex((other) => other.block === block) === i)
}

function hasPageWord(same: readonly TextBlock[]): boolean {
  return same.some((block) => /\bpage\b|\|/i.test(block.text))
}

function couldBeHead(block: TextBlock): boolean {
  return block.text.length <= 90 && !endsSentence(block.text)
}

function isCover(text: string, cover: readonly string[]): boolean {
  const ends = (name: string): boolean =>
    titleWords.test(name) && text.toLowerCase().endsWith(name.toLowerCase())
  return titleWords.test(text) && cover.some((name) => isSameName(name, text) || ends(name))
}
