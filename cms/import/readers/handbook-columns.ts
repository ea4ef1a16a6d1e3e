// The header of the handbook's own data/behaviours.csv: its columns and their order are an interface of every release.

/** The names of the columns, in their order. */
const handbookColumns = [
  'framework',
  'organisation',
  'group',
  'competency',
  'theme',
  'level_code',
  'level_name',
  'polarity',
  'text',
  'behaviour_id',
  'url',
] as const

export type HandbookColumn = (typeof handbookColumns)[number]

/** True for the header row of the handbook's own behaviours, whatever order somebody gave to its columns. */
export function isHandbookHeader(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.replace(/^\ufeff/, '').trim())
  return handbookColumns.every((column) => names.includes(column))
}

/** True for a header row under which each row is one behaviour of a competency that the row names. */
export function readsAsFlatHeader(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim())
  const isShort = names.every((name) => name.length <= 60)
  const hasCompetency = names.some((name) =>
    /^(?:\p{L}+ )?(?:competenc(?:y|e|ies)|capabilit(?:y|ies))(?: name)?$/iu.test(name),
  )
  const hasText = names.some((name) =>
    /^(?:\p{L}+ )*(?:behaviou?rs?|indicators?|statements?|descriptors?|text)(?: text)?$/iu.test(name),
  )
  return isShort && hasCompetency && hasText
}
