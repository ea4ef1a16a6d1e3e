// A role document of the CMS as the contract has it. Total: an unfinished draft gives an unfinished record.
import type { Expectation, Role } from '#content-schema/role'
import type { Role as RoleDocument } from '#cms/payload-types'
import { compact } from './compact.ts'
import { relationId, type PublicIds } from './references.ts'
import { tidyLine } from './tidy-line.ts'

/** The contract's role profile; expectations that lead nowhere are left out. */
export function mapRole(document: RoleDocument, publicIds: PublicIds): Partial<Role> {
  const frameworkId = relationId(document.framework)
  return compact<Role>({
    id: tidyLine(document.slug),
    framework: frameworkId === undefined ? undefined : publicIds.framework(frameworkId),
    name: tidyLine(document.name),
    family: tidyLine(document.family),
    summary: tidyLine(document.summary),
    expectations: (document.expectations ?? []).flatMap((e): Expectation[] => {
      const point = compact({ point: tidyLine(e.point) })
      if (e.kind === 'group') {
        const group = tidyLine(e.group)
        return group === undefined ? [] : [{ group, ...point }]
      }
      const id = relationId(e.competency)
      const competency = id === undefined ? undefined : publicIds.competency(id)?.competency
      return competency === undefined ? [] : [{ competency, ...point }]
    }),
  })
}
