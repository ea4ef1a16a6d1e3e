// Which entries of a list were moved: the fewest that, taken out, leave the others in their old order.

/** Indexes of the entries to say "moved" about. `earlier` holds each entry's place before, in the order of now. */
export function outOfOrder(earlier: readonly number[]): ReadonlySet<number> {
  // The longest rising run stays; `tails[n]` is the index at which the best run of length n + 1 ends so far.
  const tails: number[] = []
  const previous: (number | undefined)[] = []
  earlier.forEach((place, index) => {
    const length = tails.findIndex((tail) => (earlier[tail] ?? 0) > place)
    const at = length === -1 ? tails.length : length
    previous[index] = at === 0 ? undefined : tails[at - 1]
    tails[at] = index
  })
  const staying = new Set<number>()
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) staying.add(index)
  return new Set(earlier.keys().filter((index) => !staying.has(index)))
}
