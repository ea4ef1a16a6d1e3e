// The word of a line under which somebody would look for it: a content word that a few lines share, rather than many or one. Pure.

/** Words that say nothing about what a line is about: grammar, and the verbs that open half of all behaviours. */
const silent = new Set(
  `about above after again against all also always among and another any anybody anyone anything are around ask asks aware
because been before being below between both but can cannot could does doing done during each easily either else every
everybody everyone everything for from gets give gives giving goes going good great had has have having help helps her here
hers herself him himself his how however into is it its itself just keep keeps know known knows less let lets like likely look
looks made make makes making many may maybe more most much must need needed needs never new next nobody non none not nothing
off often once one only onto other others our ours out over own per put puts rather same say says see seeks seen sees shall she
should show shows since some somebody someone something soon sure take takes taking than that the their them themselves then
there these they thing things this those through time times to together too towards under understand understands until up
upon use used uses using very was way ways well were what when where whether which while who whom whose why will with within
without work working works would yet you your yours yourself able across appropriate appropriately based clear clearly
ahead away back better best down down every first full last left long main open part right round side sort start stay stop turn
year years month months week weeks hour hours minute minutes today four five six seven eight nine ten
different effective effectively ensure ensures ensuring including etc people person relevant rest two three first second`.split(
    /\s+/,
  ),
)

/** A word as it heads an entry of the A to Z: the plain singular of what stands in the lines. */
export function headwordOf(word: string): string {
  const lower = word.toLowerCase()
  if (/[^s]ies$/.test(lower) && lower.length > 5) return `${lower.slice(0, -3)}y`
  if (/(?:ss|us|is)$/.test(lower)) return lower
  if (/(?:ch|sh|x|ss)es$/.test(lower)) return lower.slice(0, -2)
  return lower.endsWith('s') && lower.length > 4 ? lower.slice(0, -1) : lower
}

/** The telling word of each line, in the lines' order; undefined for a line without any word. */
export function tellingWords(texts: readonly string[]): (string | undefined)[] {
  const candidates = texts.map(contentWords)
  const lines = new Map<string, number>()
  for (const words of candidates)
    for (const word of new Set(words)) lines.set(word, (lines.get(word) ?? 0) + 1)
  return candidates.map((words) => bestOf(words, lines))
}

function contentWords(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []
  const telling = words.flatMap((word, index) => {
    const plain = word.replace(/['’].*$/, '')
    const tooPlain = lengthOf(plain) < 4 || silent.has(plain.toLowerCase()) || /ly$/i.test(plain)
    // The first word is nearly always the verb ("Explains ..."), which tells least.
    return tooPlain || (index === 0 && words.length > 2) ? [] : [headwordOf(plain)]
  })
  if (telling.length > 0) return telling
  return words.filter((word) => lengthOf(word) > 1).map((word) => headwordOf(word.replace(/['’].*$/, '')))
}

/** Words that two to twelve lines share gather lines; among equals the longer and then the earlier one. */
function bestOf(words: readonly string[], lines: ReadonlyMap<string, number>): string | undefined {
  const worth = (word: string) => {
    const shared = lines.get(word) ?? 0
    return shared > 12 ? 0 : shared > 1 ? 2 : 1
  }
  return words.toSorted((a, b) => worth(b) - worth(a) || b.length - a.length)[0]
}

/** Letters as a reader counts them, near enough: code points, so that a letter outside the basic plane is one. */
function lengthOf(word: string): number {
  return Array.from(word).length
}
