// Which role profiles a competency or one of its behaviours belongs to, so that the search can be narrowed to a role. It
// follows the role pages: whatever such a page shows belongs to the role. Pure.
import type { Behaviour } from '#content-schema/behaviour'
import type { Competency } from '#content-schema/competency'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { expectedOf } from './role-page.ts'

/** The filter values of the roles that need the competency; with a behaviour, of those whose page shows it. */
export function rolesOfLine(
  handbook: Handbook,
  entry: FrameworkEntry,
  competency: Competency,
  behaviour?: Behaviour,
): string[] {
  const { points, cumulative } = entry.framework.scale
  const indexOf = (code: string | undefined) => points.findIndex((point) => point.code === code)
  const reaches = (expected: string | undefined) => {
    if (behaviour?.point === undefined || behaviour.point === expected) return true
    return cumulative.stated === 'yes' && indexOf(behaviour.point) < indexOf(expected)
  }
  return entry.roles
    .filter((role) =>
      expectedOf(entry, role).some((named) => named.competency === competency && reaches(named.point)),
    )
    .map(({ id }) => roleFilterValue(handbook, entry.framework.id, id))
}

/** The value by which a role is asked for: its id, or "framework:id" where two frameworks share the id. */
export function roleFilterValue({ release }: Handbook, framework: string, id: string): string {
  return release.roles.filter((role) => role.id === id).length > 1 ? `${framework}:${id}` : id
}
