// Which header rows say that each row below is one behaviour: that of the handbook's own file, and flat ones of other makers.
import { behaviourColumns } from '#content-schema/behaviour-columns'

/** True for the header row of the handbook's own behaviours, whatever order somebody gave to its columns. */
export function isHandbookHeader(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.replace(/^\ufeff/, '').trim())
  return behaviourColumns.every((column) => names.includes(column))
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
