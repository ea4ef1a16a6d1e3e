// "Which describes you?": the roles of a framework or, where it has none, its levels or groups of staff. Pure.
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { pointTitle } from './point-title.ts'
import { placeOnScale } from './scale-points.ts'
import type { Link } from './shell.ts'

/** The levels, audiences or roles of one framework among which a reader finds themself. */
export type DescribesYou = { framework: string; items: (Link & { detail?: string | undefined })[] }

/** What a reader chooses from; undefined when the framework has neither roles nor levels. */
export function describesYou({ address }: Handbook, entry: FrameworkEntry): DescribesYou | undefined {
  const { framework, roles, pointsWithText } = entry
  const { id } = framework
  const items =
    roles.length > 0
      ? roles.map(({ id: role, name, family }) => ({
          label: name,
          href: address.role(id, role),
          detail: family,
        }))
      : pointsWithText.map(({ code, name, audience, description }) => ({
          label: pointTitle(entry, { name }),
          href: address.level(id, code),
          detail: audience ?? description ?? placeOnScale(framework.scale, code)?.words,
        }))
  return items.length === 0
    ? undefined
    : { framework: `${framework.organisation}: ${framework.title}`, items }
}
