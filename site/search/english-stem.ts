// English stems as Pagefind makes them, so that the page can tell an honest match from a shortened one. Pure.
// After M. F. Porter, "The English (Porter2) stemming algorithm", in the parts that a comparison of two words needs.

const shortSyllable = /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywx])$/

const endings2 = pairsOf(
  'ization:ize ational:ate fulness:ful ousness:ous iveness:ive tional:tion biliti:ble entli:ent ation:ate atori:ate aliti:al ousli:ous fulli:ful enci:ence anci:ance abli:able izer:ize ator:ate alli:al',
)

const endings3 = pairsOf('ational:ate tional:tion alize:al icate:ic iciti:ic ical:ic ness: ful:')

const endings4 = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic|(?<=[st])ion)$/

/** The stems so far; first the word whose stem belongs to one of another meaning: "customer" would be found by "custom". */
const stems = new Map([
  ['customer', 'customer'],
  ['customers', 'customer'],
])

/** The stem of a lower-case word, such as "coach" for "coaching"; words of up to two letters are their own stem. */
export function englishStem(input: string): string {
  const stem = stems.get(input) ?? stemOf(input)
  stems.set(input, stem)
  return stem
}

/** A lower-case word without what number and tense add to it: "differences" and "difference" are one, "different" is another. */
export function uninflected(word: string): string {
  return withoutInflection(word).replace(/e$/, '')
}

function withoutInflection(input: string): string {
  const word = input
    .replace(/ies$|ied$/, (end) => (input.length > 4 ? 'i' : end.slice(0, 2)))
    .replace(/sses$/, 'ss')
    .replace(/(?<=[aeiouy].*[^su])s$/, '')
  return withoutVerbEnding(word).replace(/(?<=.[^aeiouy])y$/, 'i')
}

function stemOf(input: string): string {
  let word = withoutInflection(input)
  const [r1, r2] = regions(word)
  word = replaced(word, endings2, r1)
  if (/[cdeghkmnrt]li$/.test(word) && word.length - 2 >= r1) word = word.slice(0, -2)
  word = replaced(word, endings3, r1)
  if (/ative$/.test(word) && word.length - 5 >= r2) word = word.slice(0, -5)
  const last = endings4.exec(word)
  if (last !== null && last.index >= r2) word = word.slice(0, last.index)
  if (/e$/.test(word) && (word.length > r2 || (word.length > r1 && !shortSyllable.test(word.slice(0, -1)))))
    word = word.slice(0, -1)
  return /ll$/.test(word) && word.length > r2 ? word.slice(0, -1) : word
}

function withoutVerbEnding(word: string): string {
  const [r1] = regions(word)
  const eed = /eed(?:ly)?$/.exec(word)
  if (eed !== null) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word
  const ending = /(?:ing|ed)(?:ly)?$/.exec(word)
  if (ending === null || !/[aeiouy]/.test(word.slice(0, ending.index))) return word
  const rest = word.slice(0, ending.index)
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return rest.slice(0, -1)
  return rest.length <= regions(rest)[0] && shortSyllable.test(rest) ? `${rest}e` : rest
}

/** Where the regions R1 and R2 of the algorithm begin. */
function regions(word: string): [number, number] {
  const special = /^(?:gener|commun)/.exec(word)
  const r1 = special === null ? afterSyllable(word, 0) : special[0].length
  return [r1, afterSyllable(word, r1)]
}

function afterSyllable(word: string, from: number): number {
  const match = /[aeiouy][^aeiouy]/.exec(word.slice(from))
  return match === null ? word.length : from + match.index + 2
}

function replaced(word: string, endings: readonly string[][], region: number): string {
  const [ending = '', other = ''] = endings.find(([ending = '']) => word.endsWith(ending)) ?? []
  const start = word.length - ending.length
  return start >= region ? word.slice(0, start) + other : word
}

/** Endings with what takes their place. */
function pairsOf(text: string): string[][] {
  return text.split(' ').map((pair) => pair.split(':'))
}
