// What every action answers: the new state, or why not and what to do about it.
import type { Problem } from '#content-schema/problem'
import type { Refused } from '#cms/workflow/decide'
import type { DescribedConflict } from './describe-conflict.ts'
import type { UpdateState } from '#cms/workflow/states'

/** `updateId` is the update the person goes on with: a new one after a revert. */
export type ActionResult =
  | { ok: true; state: UpdateState; updateId: string }
  | (Refused & {
      /** What two people changed in different ways, to be chosen about. */
      conflicts?: readonly DescribedConflict[]
    })

/** Refuses with one problem that belongs to no field. */
export function refused(status: Refused['status'], file: string, message: string, mend: string): Refused {
  return { ok: false, status, problems: [{ file, field: '', message, mend }] satisfies Problem[] }
}
