// Addresses of a release's records as they are compared and as a release names them: from the handbook's root, such as
// "/meadow/listening/#b-0123456789". Pure.
import type { Retired } from '#content-schema/retired'

/** Records that are in a release; drafts may lack an id, and then have no address. */
export type Present = {
  frameworks: readonly { id?: string | undefined }[]
  competencies: readonly (Addressed & { behaviours?: readonly { id: string }[] | undefined })[]
  roles: readonly Addressed[]
}

type Addressed = { framework?: string | undefined; id?: string | undefined }

/** The address of a framework, competency, behaviour or role. */
export function addressOf({
  framework,
  competency,
  behaviour,
  role,
}: Pick<Retired, 'behaviour' | 'competency' | 'framework' | 'role'>): string {
  if (role !== undefined) return `/${framework}/roles/${role}/`
  if (competency === undefined) return `/${framework}/`
  return `/${framework}/${competency}/${behaviour === undefined ? '' : `#${behaviour}`}`
}

/** Every address that has something to show. */
export function presentAddresses({ frameworks, competencies, roles }: Present): Set<string> {
  return new Set([
    ...frameworks.map(({ id = '' }) => addressOf({ framework: id })),
    ...competencies.flatMap(({ framework = '', id = '', behaviours = [] }) => [
      addressOf({ framework, competency: id }),
      ...behaviours.map((b) => addressOf({ framework, competency: id, behaviour: b.id })),
    ]),
    ...roles.map(({ framework = '', id = '' }) => addressOf({ framework, role: id })),
  ])
}
