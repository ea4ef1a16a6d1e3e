// Takes out of a text what no log may hold: addresses of people, passwords, tokens, and the values that somebody's write carried.
// A database names the value it refused, and an error about a query tells every value in it.

const secrets: readonly [found: RegExp, instead: string][] = [
  // What Drizzle adds to an error: everything that was to be written.
  [/\nparams:[\s\S]*?(?=\n {4}at |$)/g, '\nparams: [left out]'],
  // MongoDB's refusal of a value that is there already.
  [/dup key: \{[^}]*\}/g, 'dup key: [left out]'],
  // Who signs in to a server, in its address.
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1[left out]@'],
  [/[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)*/g, '[address]'],
  // A session, as its cookie holds it.
  [/\beyJ[\w-]*\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\b(\w*(?:token|password|secret|hash|salt)\w*["']?\s*[:=]\s*["']?)[^\s"',;&}]+/gi, '$1[left out]'],
  // The end of the link by which a password is chosen.
  [/(\/reset\/)[\w-]+/g, '$1[token]'],
]

/** The text without them; "[left out]", "[address]" or "[token]" stands where they were. */
export function scrub(text: string): string {
  return secrets.reduce((rest, [found, instead]) => rest.replaceAll(found, instead), text)
}
