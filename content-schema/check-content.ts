// The cross-record rules of the contract, all of them, all problems at once.
import type { Problem } from './problem.ts'
import type { ReleaseContent } from './release.ts'
import { idsAreUnique } from './rules/ids-are-unique.ts'
import { orderIsTotal } from './rules/order-is-total.ts'
import { referencesExist } from './rules/references-exist.ts'
import { scaleIsCoherent } from './rules/scale-is-coherent.ts'

const rules: readonly ((content: ReleaseContent) => Problem[])[] = [
  idsAreUnique,
  referencesExist,
  scaleIsCoherent,
  orderIsTotal,
]

/** Everything that is wrong between the records of a release; an empty list when nothing is. */
export function checkContent(content: ReleaseContent): Problem[] {
  return rules.flatMap((rule) => rule(content))
}
