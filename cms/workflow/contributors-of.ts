// Who wrote any of an update, and so may never sign it.
import type { Person, UpdateFacts } from './update-facts.ts'

type Written = Pick<UpdateFacts, 'contributors' | 'items'>

/** The keys of everybody who wrote any of it. Whoever started it is named by it; whoever took it over need not be. */
export function contributorsOf(update: Written): ReadonlySet<string> {
  return new Set([...update.contributors, ...update.items.flatMap((item) => item.contributors)])
}

/** Whether this person could sign this update: an active approver who wrote none of it. */
export function couldSign(person: Person, update: Written): boolean {
  return person.active && person.roles.includes('approver') && !contributorsOf(update).has(person.key)
}

/** Why `couldSign` says no, as a sentence goes on after the person's name. */
export function whyUnable(person: Person, update: Written): string {
  if (contributorsOf(update).has(person.key)) return 'wrote part of this update'
  return person.active ? 'is not an approver' : 'no longer has an active account'
}
