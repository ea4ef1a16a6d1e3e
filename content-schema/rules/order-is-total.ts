// Competencies of a framework stand in one order that leaves no doubt.
import type { Problem } from '../problem.ts'
import type { ReleaseContent } from '../release.ts'
import { competencyRecord } from './record-name.ts'

/** No two competencies of a framework share a place, and no two of a group share a place within it. */
export function orderIsTotal(content: ReleaseContent): Problem[] {
  const taken = new Map<string, string>()
  return content.competencies.flatMap((c) => {
    const file = competencyRecord(c)
    const places = [{ key: `${c.framework} ${c.order}`, field: 'order' }]
    if (c.group !== undefined && c.orderInGroup !== undefined)
      places.push({ key: `${c.framework} ${c.group} ${c.orderInGroup}`, field: 'orderInGroup' })
    return places.flatMap(({ key, field }) => {
      const holder = taken.get(key)
      taken.set(key, holder ?? c.name)
      return holder === undefined
        ? []
        : [
            {
              file,
              field,
              message: `"${holder}" already stands at this place.`,
              mend: 'Give one of the two another number.',
            },
          ]
    })
  })
}
