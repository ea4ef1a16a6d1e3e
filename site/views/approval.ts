// Who approved an update, and when, as far as the organisation shows it. Pure.
import type { Change } from '#content-schema/change'
import type { Settings } from '#content-schema/settings'
import { dayInWords } from './dates.ts'
import { listed } from './words.ts'

/** "Approved on 3 March 2026 by Priya Shah"; nothing where the organisation does not show it or nothing is known. */
export function approvalInWords(
  { approvedAt, approvers = [] }: Change,
  { showApprover, timeZone }: Settings,
): string | undefined {
  if (!showApprover || (approvedAt === undefined && approvers.length === 0)) return undefined
  const on = approvedAt === undefined ? '' : ` on ${dayInWords(approvedAt, timeZone).words}`
  const by = approvers.length === 0 ? '' : ` by ${listed(approvers)}`
  return `Approved${on}${by}`
}
