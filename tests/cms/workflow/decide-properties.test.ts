// Whatever people do in whatever order, nothing goes out that a second person has not signed as it is.
import { fc } from '#tests/support/properties'
import { expect, it } from 'vitest'
import { decide } from '#cms/workflow/decide'
import { mayEdit } from '#cms/workflow/may-edit'
import { updateActions } from '#cms/workflow/transitions'
import type { Actor, Person, UpdateFacts } from '#cms/workflow/update-facts'
import { as, clock, jo, makePerson, makeUpdate, priya, sam } from '#tests/factories/update-facts'

const eva = makePerson('Eva Ryd', 'editor', 'approver', 'admin')
const people: readonly Person[] = [sam, priya, jo, eva]
const actors: readonly Actor[] = [...people.map((person) => as(person)), clock]

type Step =
  | { do: 'act'; action: (typeof updateActions)[number]; actor: Actor; hash: string | undefined }
  | { do: 'edit'; by: Person; hash: string }
  | { do: 'leave'; who: Person }

// Discarding ends an update, and would end most of these stories before they begin. What an admin publishes without a
// second person is not approved, and says so; decide-exceptions.test.ts is about that.
const lively = updateActions.filter((action) => action !== 'discard' && action !== 'break-glass')

const hash = fc.constantFrom('hash-1', 'hash-2')

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 40,
    arbitrary: fc.record({
      do: fc.constant('act' as const),
      action: fc.constantFrom(...lively),
      actor: fc.constantFrom(...actors),
      hash: fc.option(hash, { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('edit' as const), by: fc.constantFrom(...people), hash }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), who: fc.constantFrom(...people) }) },
)

/** What the database would hold after the step; a refused step changes nothing. */
function after(update: UpdateFacts, taken: Step): UpdateFacts {
  switch (taken.do) {
    case 'edit':
      return mayEdit(update).ok
        ? { ...update, hash: taken.hash, contributors: [...update.contributors, taken.by.key] }
        : update
    case 'leave':
      return {
        ...update,
        signOffs: update.signOffs.map((s) => (s.user === taken.who.key ? { ...s, active: false } : s)),
      }
    case 'act': {
      const input = { hash: taken.hash, comment: 'How?', reason: 'Asked to.', at: '2026-03-20T13:00:00Z' }
      const decision = decide(update, taken.action, taken.actor, input)
      if (!decision.ok) return update
      const moved = { ...update, state: decision.to, signOffs: decision.signOffs }
      return { ...moved, scheduledFor: decision.scheduledFor, now: '2026-03-20T12:00:00.000Z' }
    }
  }
}

const reviewers = [priya, eva].map((user) => ({ user, required: true }))

it('publishes only what every required reviewer, having written none of it, signed under this very hash', () => {
  let published = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 60, maxLength: 120 }), fc.boolean(), (steps, both) => {
      let update = makeUpdate({ state: 'draft', reviewers: both ? reviewers : reviewers.slice(0, 1) })
      for (const taken of steps) {
        const before = update
        update = after(update, taken)
        if (update.state !== 'published' || before.state === 'published') continue
        published++
        for (const { user } of update.reviewers) {
          expect(before.contributors).not.toContain(user.key)
          expect(before.signOffs).toContainEqual({
            user: user.key,
            name: user.name,
            hash: before.hash,
            active: true,
            entitled: true,
          })
        }
      }
    }),
    { numRuns: 2000 },
  )
  expect(published).toBeGreaterThan(20)
})
