// Lines that begin with their level or their people ("Entry: ...", "Managers: ..."). One such line proves nothing; several labels that
// come again and again, one below the other, do.
import type { Block, TextBlock } from '../source-document.ts'
import { gradeRank } from './grades.ts'
import { isGroupOfPeople } from './head-meaning.ts'

/** The blocks with each labelled line as a heading and the line below it; both keep the line's place in the source. */
export function withLabelledLines(blocks: readonly Block[]): Block[] {
  const labels = blocks.map((block) => (block.kind === 'paragraph' ? labelOf(block) : undefined))
  const count = new Map<string, number>()
  for (const found of labels)
    if (found !== undefined) count.set(found.label, (count.get(found.label) ?? 0) + 1)
  const recurring = new Set([...count].flatMap(([label, times]) => (times > 1 ? [label] : [])))
  if (recurring.size < 2) return [...blocks]
  return blocks.flatMap((block, i): Block[] => {
    const found = labels[i]
    if (found === undefined || block.kind !== 'paragraph' || !recurring.has(found.label)) return [block]
    return [
      { ...block, kind: 'paragraph', text: found.label, strong: true },
      { ...block, kind: 'item', text: found.text, mark: '', depth: 0, strong: false },
    ]
  })
}

function labelOf({ text }: TextBlock): { label: string; text: string } | undefined {
  const [, label = '', rest = ''] = /^(\p{Lu}[\p{L} /&-]{2,40}?)\s*[:–—]\s+(\p{Lu}.*)$/u.exec(text) ?? []
  if (rest.split(' ').length < 2) return undefined
  return gradeRank(label) === undefined && !isGroupOfPeople(label) ? undefined : { label, text: rest }
}
