// Updates and people for tests of the workflow: a minimal update in review, with room for overrides.
import type { UpdateState } from '#cms/workflow/states'
import type { Actor, Person, PersonRole, SignOff, UpdateFacts } from '#cms/workflow/update-facts'

/** An active person; the key is made from the first name. */
export function makePerson(name: string, ...roles: PersonRole[]): Person {
  return { key: `users:${name.split(' ')[0]?.toLowerCase() ?? name}`, name, roles, active: true }
}

/** Started the update and wrote its one document. */
export const sam = makePerson('Sam Okafor', 'editor')
/** Required reviewer. */
export const priya = makePerson('Priya Shah', 'approver')
/** Invited reviewer, also an approver. */
export const jo = makePerson('Jo Lee', 'approver')

export const clock: Actor = { kind: 'clock' }

/** A person as the one who acts. */
export function as(person: Person, overrides: Partial<Person> = {}): Actor {
  return { kind: 'person', ...person, ...overrides }
}

/** A signature under the hash of `makeUpdate`. */
export function signedBy(person: Person, overrides: Partial<SignOff> = {}): SignOff {
  return { user: person.key, name: person.name, hash: 'hash-1', active: true, entitled: true, ...overrides }
}

/** A complete update by Sam with Priya required and Jo invited; signed and scheduled where its state says so. */
export function makeUpdate(overrides: Partial<UpdateFacts> & { state?: UpdateState } = {}): UpdateFacts {
  const { state = 'in-review' } = overrides
  const signed = ['approved', 'scheduled', 'published'].includes(state)
  return {
    id: 'update-7',
    title: 'Spring changes',
    note: 'Clearer wording about listening.',
    state,
    hash: 'hash-1',
    items: [{ key: 'competencies:1', operation: 'change', hash: 'hash-of-1', contributors: [sam.key] }],
    setAside: [],
    editor: sam,
    contributors: [sam.key],
    reviewers: [
      { user: priya, required: true },
      { user: jo, required: false },
    ],
    signOffs: signed ? [signedBy(priya)] : [],
    requirementProblems: [],
    now: '2026-03-20T12:00:00.000Z',
    ...(state === 'scheduled' ? { scheduledFor: '2026-03-20T11:59:00.000Z' } : {}),
    ...overrides,
  }
}
