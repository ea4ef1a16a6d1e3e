// Which steps of an update people are told about by mail, and who is told. Pure. Nobody is told of what they did
// themselves, and nobody without an active account of their own is told anything.
import type { PersonRole } from '#cms/workflow/update-facts'

/** What a message about an update can be about. */
export type NoticeKind =
  | 'review-asked'
  | 'asked-instead'
  | 'replaced'
  | 'reminder'
  | 'changes-requested'
  | 'withdrawn'
  | 'approved'
  | 'scheduled'
  | 'published'
  | 'published-alone'
  | 'held'
  | 'build-failed'

/** Somebody who might be told. `key` is "users:<id>"; `system` marks an account that belongs to nobody. */
export type Addressee = {
  key: string
  name: string
  email: string
  roles: readonly PersonRole[]
  active: boolean
  system: boolean
}

/**
 * The people of an update, by key: who started it, who wrote any of it, its reviewers, those yet to sign; when a reviewer
 * was replaced, who steps in and who need not read it any more.
 */
export type PeopleOfUpdate = {
  editor: string
  contributors: readonly string[]
  reviewers: readonly string[]
  stillToSign: readonly string[]
  newcomer?: string | undefined
  replaced?: string | undefined
}

/** The notices that a step gives; none when nobody needs to be told. `to` is the state it led to. */
export function noticesOfStep(action: string, to: string): NoticeKind[] {
  switch (action) {
    case 'submit':
      return ['review-asked']
    // An update that nobody reads yet asks everybody when it is submitted.
    case 'replace-reviewer':
      return to === 'in-review' ? ['asked-instead', 'replaced'] : []
    case 'remind':
      return ['reminder']
    case 'request-changes':
      return ['changes-requested']
    case 'withdraw':
      return ['withdrawn']
    // One signature of several is no news for the editor yet.
    case 'approve':
      return to === 'approved' ? ['approved'] : []
    case 'schedule':
      return ['scheduled']
    case 'publish':
      return ['published']
    case 'break-glass':
      return ['published-alone']
    case 'hold':
      return ['held']
    default:
      return []
  }
}

/** Those of `everybody` who are told, once each. `actor` is the key of whoever acted, if somebody did. */
export function addresseesOf<A extends Addressee>(
  kind: NoticeKind,
  people: PeopleOfUpdate,
  everybody: readonly A[],
  actor: string | undefined,
): A[] {
  const named = new Set(keysFor(kind, people))
  return everybody.filter(
    ({ key, roles, active, system }) =>
      active &&
      !system &&
      key !== actor &&
      (named.has(key) || (concernsAdministrators(kind) && roles.includes('admin'))),
  )
}

function keysFor(kind: NoticeKind, people: PeopleOfUpdate): readonly (string | undefined)[] {
  const { editor, contributors, reviewers, stillToSign, newcomer, replaced } = people
  const writers = [editor, ...contributors]
  switch (kind) {
    case 'review-asked':
      return reviewers
    case 'asked-instead':
      return [newcomer]
    case 'replaced':
      return [replaced]
    case 'reminder':
      return stillToSign
    case 'changes-requested':
      return writers
    case 'withdrawn':
    case 'approved':
    case 'scheduled':
    case 'published':
    case 'published-alone':
    case 'held':
    case 'build-failed':
      return [...writers, ...reviewers]
  }
}

/** What went wrong may need somebody who looks after people or the machine; what one of them did alone, the others' eyes. */
function concernsAdministrators(kind: NoticeKind): boolean {
  return kind === 'held' || kind === 'build-failed' || kind === 'published-alone'
}
