// One spelling for words that British and American English write in two ways, so that either finds the other. It is for
// comparing only and is never shown. Pure.

/** From British to American, because those rules lose less; the first group stays. */
const rules: [RegExp, string][] = [
  [/(..)is(e[ds]?|ers?|ing|ations?|ational)$/, '$1iz$2'],
  [/ys(e[ds]?|ers?|ing)$/, 'yz$1'],
  [/(..[^aeiou])our(?=$|s$|ed$|ing$|able$|ful|al|er|ly$)/, '$1or'],
  [/([^aeiou])tre(s|d|)$/, '$1ter$2'],
  [/([aeiou][^aeiou]+[aeiou]l)l(ed|ing|ers?|ors?|ation)$/, '$1$2'],
  [/^(fulfi|enro|insta)ll(?=ment|s?$)/, '$1l'],
  [/(lic|def|off)ence/, '$1ense'],
  [/^practis/, 'practic'],
  [/(dg|ag)e(ment|ing$)/, '$1$2'],
  [/^programme(s?)$/, 'program$1'],
]

/** A lower-case word in the one spelling: "organize" for "organise", "behavior" for "behaviour". */
export function plainSpelling(word: string): string {
  return rules.reduce((spelt, [pattern, spelling]) => spelt.replace(pattern, spelling), word)
}
