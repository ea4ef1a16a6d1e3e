// Remembers what a walk through a document meets about the points of the scale: their heads, and what a competency says of each.
import type { OutlineCompetency, Sourced } from '../outline.ts'
import type { SourceRef } from '../source-document.ts'
import type { Drafts } from './competency-drafts.ts'
import type { PointName } from './head-meaning.ts'
import { joinAt, lettersAlike } from './same-texts.ts'

/** Sets what a competency says about a point; a text that is there already stays. */
export function addPointText(
  competency: OutlineCompetency,
  point: string,
  field: 'title' | 'summary' | 'note',
  text: Sourced,
): boolean {
  let own = competency.points.find((candidate) => candidate.point === point)
  if (own === undefined) competency.points.push((own = { point }))
  const known = own[field]
  if (known !== undefined && !lettersAlike(known.text, text.text)) return false
  own[field] = known === undefined ? text : { ...known, at: joinAt(known.at, text.at) }
  return true
}

/** Remembers a head of a point for the scale. */
export function addHead(drafts: Drafts, point: PointName, at: SourceRef[], name = point.name): void {
  drafts.heads.push({
    column: 0,
    code: point.code,
    name,
    at,
    ...(point.word === undefined ? {} : { word: point.word }),
    ...(point.people === undefined ? {} : { people: point.people }),
  })
}
