// What differs from the last saved draft, so that an editor sees their own work. Lines are matched by id alone.
import { isEmpty, type Line } from './line.ts'
import { samePlace } from './place.ts'

/** How a line differs; a line that was both reworded and moved counts as reworded. */
export type Mark = 'new' | 'reworded' | 'moved'

export type Differences = {
  marks: ReadonlyMap<string, Mark>
  /** The saved text of every reworded row. */
  savedText: ReadonlyMap<string, string>
  removed: readonly Line[]
  /** Whether lines of one place stand in another order than saved. */
  reordered: boolean
}

/** Compares the lines on the screen with those last saved. */
export function compareWithSaved(lines: readonly Line[], saved: readonly Line[]): Differences {
  const before = new Map(saved.flatMap((line) => (line.id === undefined ? [] : [[line.id, line] as const])))
  const marks = new Map<string, Mark>()
  const savedText = new Map<string, string>()
  const kept: Line[] = []
  for (const line of lines) {
    if (isEmpty(line)) continue
    const earlier = line.id === undefined ? undefined : before.get(line.id)
    if (earlier === undefined) {
      marks.set(line.row, 'new')
      continue
    }
    kept.push(line)
    if (earlier.text !== line.text.trim()) {
      marks.set(line.row, 'reworded')
      savedText.set(line.row, earlier.text)
    } else if (!samePlace(earlier, line)) marks.set(line.row, 'moved')
  }
  const left = new Set(kept.map(({ id }) => id))
  return {
    marks,
    savedText,
    removed: saved.filter(({ id }) => id !== undefined && !left.has(id)),
    reordered: isReordered(kept, before),
  }
}

/** The differences in a sentence's worth of words; undefined when there are none. */
export function differencesInWords({ marks, removed, reordered }: Differences): string | undefined {
  const count = (mark: Mark) => [...marks.values()].filter((other) => other === mark).length
  const parts = (['new', 'reworded', 'moved'] as const)
    .map((mark) => [count(mark), mark] as const)
    .filter(([many]) => many > 0)
    .map(([many, mark]) => `${many} ${mark}`)
  if (removed.length > 0) parts.push(`${removed.length} removed`)
  if (reordered) parts.push('another order')
  return parts.length === 0 ? undefined : parts.join(', ')
}

function isReordered(kept: readonly Line[], before: ReadonlyMap<string, Line>): boolean {
  const savedOrder = new Map([...before.keys()].map((id, index) => [id, index]))
  const lastOf = new Map<string, number>()
  for (const line of kept) {
    const earlier = before.get(line.id ?? '')
    if (earlier === undefined || !samePlace(earlier, line)) continue
    const place = JSON.stringify([line.polarity, line.point, line.theme])
    const now = savedOrder.get(line.id ?? '') ?? 0
    if (now < (lastOf.get(place) ?? -1)) return true
    lastOf.set(place, now)
  }
  return false
}
