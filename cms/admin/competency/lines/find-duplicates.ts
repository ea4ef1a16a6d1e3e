// Finds lines that say the same within a competency. The same words at two places are two behaviours and may stay; the
// editor only has to know.
import { isEmpty, type Line } from './line.ts'

/** For each row with a twin, the first other line that says the same; case, spaces and the last full stop do not matter. */
export function findDuplicates(lines: readonly Line[]): ReadonlyMap<string, Line> {
  const byText = new Map<string, Line[]>()
  for (const line of lines) {
    if (isEmpty(line)) continue
    const key = line.text
      .trim()
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/[.;,]$/, '')
    byText.set(key, [...(byText.get(key) ?? []), line])
  }
  const twins = new Map<string, Line>()
  for (const same of byText.values())
    for (const line of same) {
      const other = same.find(({ row }) => row !== line.row)
      if (other !== undefined) twins.set(line.row, other)
    }
  return twins
}
