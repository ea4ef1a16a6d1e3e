// Lists of people as a sentence says them.

/** "Priya Shah", "Priya Shah or Jo Lee", "Priya Shah, Jo Lee or Sam Okafor"; an empty list gives an empty text. */
export function namesInWords(names: readonly string[], joint: 'and' | 'or'): string {
  const last = names.at(-1)
  if (last === undefined) return ''
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} ${joint} ${last}`
}
