// Who wrote any of an update, and so may never sign it.
import type { Person, UpdateFacts } from './update-facts.ts'

type Written = Pick<UpdateFacts, 'contributors' | 'editor' | 'items'>

/** The keys of everybody who wrote any of it; whoever started it is one of them. */
export function contributorsOf(update: Written): ReadonlySet<string> {
  return new Set([
    update.editor.key,
    ...update.contributors,
    ...update.items.flatMap((item) => item.contributors),
  ])
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
