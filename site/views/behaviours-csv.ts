// `data/behaviours.csv`: every behaviour of the handbook as one row. The columns and their order are an interface. Pure.
import type { Behaviour } from '#content-schema/behaviour'
import { behaviourColumns, type BehaviourColumn } from '#content-schema/behaviour-columns'
import type { Competency } from '#content-schema/competency'
import { csvFile } from '#content-schema/csv'
import type { FrameworkEntry, Handbook } from './handbook.ts'

/** UTF-8 text with a byte order mark, rows as RFC 4180 has them, cells safe to open in a spreadsheet. */
export function behavioursCsv(handbook: Handbook): string {
  const rows = handbook.frameworks.flatMap((entry) =>
    entry.competencies.flatMap((competency) =>
      inTableOrder(entry, competency).map((behaviour) => rowOf(handbook, entry, competency, behaviour)),
    ),
  )
  return csvFile([behaviourColumns, ...rows])
}

/** Theme, point, positive before negative, then as written; what has no theme or no point comes last. */
function inTableOrder({ framework }: FrameworkEntry, { themes, behaviours }: Competency): Behaviour[] {
  const themeOrder = themes.map(({ id }) => id)
  const pointOrder = framework.scale.points.map(({ code }) => code)
  const polarityOrder = ['positive', 'negative']
  return behaviours.toSorted(
    (a, b) =>
      placeIn(themeOrder, a.theme) - placeIn(themeOrder, b.theme) ||
      placeIn(pointOrder, a.point) - placeIn(pointOrder, b.point) ||
      placeIn(polarityOrder, a.polarity) - placeIn(polarityOrder, b.polarity),
  )
}

function placeIn(order: readonly string[], id: string | undefined): number {
  const index = id === undefined ? -1 : order.indexOf(id)
  return index < 0 ? order.length : index
}

function rowOf(
  handbook: Handbook,
  { framework }: FrameworkEntry,
  competency: Competency,
  behaviour: Behaviour,
): string[] {
  const { address } = handbook
  const point = framework.scale.points.find(({ code }) => code === behaviour.point)
  const row: Record<BehaviourColumn, string> = {
    framework: framework.id,
    organisation: framework.organisation,
    group: framework.groups.find(({ id }) => id === competency.group)?.name ?? '',
    competency: competency.name,
    theme: competency.themes.find(({ id }) => id === behaviour.theme)?.name ?? '',
    level_code: point?.code ?? '',
    level_name: point?.name ?? '',
    polarity: behaviour.polarity,
    text: behaviour.text,
    behaviour_id: behaviour.id,
    url: address.absolute(address.behaviour(framework.id, competency.id, behaviour.id)),
  }
  return behaviourColumns.map((column) => row[column])
}
