// Two competencies of an outline that turn out to be one.
import type { OutlineCompetency, Sourced } from './outline.ts'
import { joined } from './source-order.ts'

/** The first with everything of the second that it has room for; the name of the second is not kept. */
export function joinCompetencies(first: OutlineCompetency, second: OutlineCompetency): OutlineCompetency {
  const themes = second.themes.filter(({ name }) => !first.themes.some((own) => own.name.text === name.text))
  const codes = [...new Set([...first.points, ...second.points].map(({ point }) => point))]
  return {
    ...first,
    aliases: [...first.aliases, ...second.aliases],
    definition: both(first.definition, second.definition),
    rationale: both(first.rationale, second.rationale),
    appliesTo: both(first.appliesTo, second.appliesTo),
    scope: both(first.scope, second.scope),
    themes: [...first.themes, ...themes],
    points: codes.map((code) => {
      const own = first.points.find(({ point }) => point === code)
      const other = second.points.find(({ point }) => point === code)
      return {
        point: code,
        title: both(own?.title, other?.title),
        summary: both(own?.summary, other?.summary),
        note: both(own?.note, other?.note),
      }
    }),
    behaviours: [...first.behaviours, ...second.behaviours],
  }
}

function both(first: Sourced | undefined, second: Sourced | undefined): Sourced | undefined {
  return second === undefined ? first : joined(first, second)
}
