// Finds the terms that the front matter explains: "The definition of 'x' is: ...", and lists of "term – explanation" below a line
// that announces them or under a glossary's heading. The introduction keeps every sentence too.
import type { OutlineFramework } from '../outline.ts'
import type { Block, TextBlock } from '../source-document.ts'
import { looksLikeHeading, looksLikeName } from '../text-shapes.ts'

type Definition = OutlineFramework['definitions'][number]

const sentence = /^(?:the )?(?:definition|meaning) of (?:an? |the )?["'“‘]?(.+?)["'”’]? is:?\s+(.+)$/i
const announces = /\b(?:definitions?|defined|elements?|terms?|means?|glossary|taken from|explained)\b.*:$/i
const glossary = /^(?:\d+[.)]\s*)?(?:glossary|definitions?|key terms|terminology|definition of terms)\b/i
const source = /\b(?:taken from|adapted from|based on|source:)\s+(?:the )?(.+?)(?:\s+(?:is|are))?:$/i

/** The definitions among these blocks, each with where it comes from when the line above says so. */
export function parseDefinitions(front: readonly Block[]): Definition[] {
  return front.flatMap((block, i) => {
    if (block.kind === 'table' || block.kind === 'break') return []
    const said = sentence.exec(block.text)
    if (said !== null) return [{ term: said[1] ?? '', text: said[2] ?? '', at: block.at }]
    if (announces.test(block.text)) return listed(front, i, block)
    return looksLikeHeading(block) && glossary.test(block.text) ? listed(front, i, undefined) : []
  })
}

/** "Term – explanation" lines directly below; at least two, or it is ordinary text. */
function listed(front: readonly Block[], at: number, lead: TextBlock | undefined): Definition[] {
  const definitions: Definition[] = []
  const origin = lead === undefined ? undefined : source.exec(lead.text)?.[1]
  for (const block of front.slice(at + 1)) {
    if (block.kind === 'break') continue
    if (block.kind === 'table') break
    const found = /^(.{2,60}?)(?:\s+[–—-]\s+|:\s+)(.{5,})$/.exec(block.text)
    const [, term = '', text = ''] = found ?? []
    if (found === null || !looksLikeName(term) || term.split(' ').length > 5) break
    definitions.push({
      term,
      text,
      ...(origin === undefined ? {} : { source: origin }),
      at: origin === undefined ? block.at : [...(lead?.at ?? []), ...block.at],
    })
  }
  return definitions.length >= 2 ? definitions : []
}
