// Every page that the other pages promise is there: a framework's overview, levels, comparisons, lists, changes and document.
import type { Problem } from '#content-schema/problem'
import type { FrameworkEntry, Handbook } from '../../views/handbook.ts'
import { pairsToCompare } from '../../views/pairs.ts'
import { fileOf } from './file-of-address.ts'
import type { BuiltSite } from './read-built-site.ts'

/** Pages of a framework that were not built. */
export function everyFrameworkHasItsPages({ files }: BuiltSite, handbook: Handbook): Problem[] {
  const { address, frameworks } = handbook
  return frameworks
    .flatMap((entry) => addressesOf(handbook, entry))
    .filter((page) => !files.has(fileOf(page, address.home)))
    .map((page) => ({
      file: page,
      field: '',
      message: 'This page was not built.',
      mend: 'Mend its route in site/pages/; the content itself is right.',
    }))
}

function addressesOf({ address }: Handbook, entry: FrameworkEntry): string[] {
  const { framework, competencies, roles } = entry
  const { id, scale } = framework
  return [
    address.framework(id),
    address.doingAndNotDoing(id),
    address.aToZ(id),
    address.changes(id),
    address.print(id),
    ...competencies.map((competency) => address.competency(id, competency.id)),
    ...roles.map((role) => address.role(id, role.id)),
    ...scale.points.map(({ code }) => address.level(id, code)),
    ...(pairsToCompare(entry).length === 0 ? [] : [address.comparisons(id)]),
    ...pairsToCompare(entry).map(({ lower, upper }) => address.compare(id, lower.code, upper.code)),
  ]
}
