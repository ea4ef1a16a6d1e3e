// Text from a form or a database as the contract wants it: one paragraph, or nothing at all.

/** One paragraph without control characters or space at the ends; undefined when nothing is left. */
export function tidyLine(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  const tidy = text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
  return tidy === '' ? undefined : tidy
}

/** The tidy, non-empty ones of a list that may be missing. */
export function tidyLines(texts: readonly unknown[] | null | undefined): string[] {
  return (texts ?? []).flatMap((text) => tidyLine(text) ?? [])
}
