// What every action answers: the new state, or why not and what to do about it.
import type { Problem } from '#content-schema/problem'
import type { Refused } from '#cms/workflow/decide'
import type { UpdateState } from '#cms/workflow/states'

/** `updateId` is the update the person goes on with: a new one after a revert. */
export type ActionResult = { ok: true; state: UpdateState; updateId: string } | Refused

/** Refuses with one problem that belongs to no field. */
export function refused(status: Refused['status'], file: string, message: string, mend: string): Refused {
  return { ok: false, status, problems: [{ file, field: '', message, mend }] satisfies Problem[] }
}
