// Lines that begin with their level or their people ("Entry: ...", "Managers: ..."). One such line proves nothing; several labels that
// stand below one another, and come again as a list, do.
import type { Block, TextBlock } from '../source-document.ts'
import { gradeRank } from './grades.ts'
import { isGroupOfPeople, meaningOf, peoplePoint, pointOf, type PointName } from './head-meaning.ts'

/** What a line says behind its label, and the point that the label names. */
export type LabelledLine = { point: PointName; text: string }

/** The labelled lines among these blocks. */
export function labelledLines(blocks: readonly Block[]): Map<Block, LabelledLine> {
  const runs = runsOf(blocks)
  const count = new Map<string, number>()
  for (const { label } of runs.flat()) count.set(label, (count.get(label) ?? 0) + 1)
  const recurring = runs.filter((run) => run.every(({ label }) => (count.get(label) ?? 0) > 1))
  // "When: ..." and "Where: ..." recur too; among levels and people at least some are called by ordinary names.
  const known = recurring.filter((run) => run.some(({ label }) => saysWho(label)))
  const lines = known.flat()
  const grades = lines.every(({ label }) => pointOf(label) !== undefined)
  return new Map(
    lines.map(({ block, label, text }) => [
      block,
      { text, point: (grades ? pointOf(label) : undefined) ?? peoplePoint(label) },
    ]),
  )
}

type Labelled = { block: TextBlock; label: string; text: string }

/** Two or more labelled lines directly below one another, each with a label of its own. */
function runsOf(blocks: readonly Block[]): Labelled[][] {
  const runs: Labelled[][] = []
  let open: Labelled[] = []
  for (const block of [...blocks, undefined]) {
    const found = block?.kind === 'paragraph' || block?.kind === 'item' ? labelOf(block) : undefined
    if (found !== undefined && open.every(({ label }) => label !== found.label)) {
      open.push(found)
      continue
    }
    if (open.length > 1) runs.push(open)
    open = found === undefined ? [] : [found]
  }
  return runs
}

function labelOf(block: TextBlock): Labelled | undefined {
  const [, label = '', text = ''] = /^(\p{Lu}[\p{L} /&-]{2,40}?)\s*[:–—]\s+(\p{L}.*)$/u.exec(block.text) ?? []
  if (text.split(' ').length < 2 || label.split(' ').length > 5) return undefined
  const { field, polarity } = meaningOf(label)
  return (field ?? polarity) === undefined ? { block, label, text } : undefined
}

function saysWho(label: string): boolean {
  return gradeRank(label) !== undefined || isGroupOfPeople(label)
}
