// Puts together a competency whose heading is repeated where its text goes on, as on the next page. Two competencies that merely
// share a name are left alone, to be refused later.
import { isSameName } from './names-match.ts'
import type { Flag, OutlineCompetency } from './outline.ts'

/** The competencies with neighbours of the same name (and number) made one, each flagged. */
export function mergeRepeated(competencies: readonly OutlineCompetency[]): {
  competencies: OutlineCompetency[]
  flags: Flag[]
} {
  const merged: OutlineCompetency[] = []
  const flags: Flag[] = []
  for (const competency of competencies) {
    const last = merged.at(-1)
    if (last === undefined || !isContinuation(last, competency)) {
      merged.push(competency)
      continue
    }
    merged[merged.length - 1] = join(last, competency)
    flags.push({
      code: 'repeated-heading',
      message: `"${competency.name.text}" is headed twice in a row and was read as one competency.`,
      at: competency.name.at,
    })
  }
  return { competencies: merged, flags }
}

function isContinuation(first: OutlineCompetency, second: OutlineCompetency): boolean {
  return isSameName(first.name.text, second.name.text) && first.number?.text === second.number?.text
}

function join(first: OutlineCompetency, second: OutlineCompetency): OutlineCompetency {
  const points = second.points.filter((point) => !first.points.some((own) => own.point === point.point))
  return {
    ...first,
    name: { text: first.name.text, at: [...first.name.at, ...second.name.at] },
    ...(first.number === undefined || second.number === undefined
      ? {}
      : { number: { text: first.number.text, at: [...first.number.at, ...second.number.at] } }),
    ...(first.definition === undefined && second.definition !== undefined
      ? { definition: second.definition }
      : {}),
    ...(first.rationale === undefined && second.rationale !== undefined
      ? { rationale: second.rationale }
      : {}),
    points: [...first.points, ...points],
    behaviours: [...first.behaviours, ...second.behaviours],
  }
}
