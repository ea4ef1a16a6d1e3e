// Who may be asked to approve: active approvers other than the person asking and whoever wrote part of it.
import type { User } from '#cms/payload-types'

/** An approver as the dialog shows one; `why` says why they cannot be chosen. */
export type PossibleReviewer = { id: string; name: string; why?: string }

type Account = Pick<User, 'id' | 'name' | 'roles' | 'active' | 'system'>

/** Approvers in alphabetical order, those who cannot sign last. `contributors` holds keys such as "users:<id>". */
export function possibleReviewers(
  people: readonly Account[],
  meId: string,
  contributors: readonly string[],
): PossibleReviewer[] {
  return people
    .filter(
      ({ id, roles, active, system }) =>
        id !== meId && active !== false && system !== true && roles.includes('approver'),
    )
    .map(({ id, name }) =>
      contributors.includes(`users:${id}`) ? { id, name, why: 'wrote part of it' } : { id, name },
    )
    .toSorted(
      (a, b) => Number(a.why !== undefined) - Number(b.why !== undefined) || a.name.localeCompare(b.name),
    )
}
