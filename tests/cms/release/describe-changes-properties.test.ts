// The account of changes is complete and true: carrying it out on what was gives what is, and nothing else.
import { fc } from '#tests/support/properties'
import { expect, it } from 'vitest'
import type { Behaviour } from '#content-schema/behaviour'
import type { BehaviourChange, BehaviourState } from '#content-schema/change'
import { change } from '#content-schema/change'
import type { Competency } from '#content-schema/competency'
import { competency } from '#content-schema/competency'
import { describeChanges, type GovernedContent } from '#cms/release/describe-changes'

type Line = { framework: string; competency: string; state: BehaviourState }

const place = fc.record({
  framework: fc.constantFrom('meadow', 'orchard'),
  competency: fc.constantFrom('listening', 'deciding'),
  state: fc.record({
    text: fc.constantFrom('Waits', 'Asks', 'Listens'),
    form: fc.constantFrom('bullet' as const, 'paragraph' as const),
    polarity: fc.constantFrom('positive' as const, 'negative' as const),
  }),
  theme: fc.option(fc.constantFrom('calm', 'care'), { nil: undefined }),
  point: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
})

/** Behaviours by id, each at some place; ids are few, so that the two sides share many. */
const lines = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 9 }), place), { selector: ([id]) => id, maxLength: 10 })
  .map(
    (entries) =>
      new Map(
        entries.map(([id, { theme, point, state, ...at }]) => [
          `b-000000000${id}`,
          { ...at, state: { ...state, ...(theme && { theme }), ...(point && { point }) } },
        ]),
      ),
  )

function contentOf(held: ReadonlyMap<string, Line>): GovernedContent {
  const at = (c: Competency): Behaviour[] =>
    [...held]
      .filter(([, l]) => l.framework === c.framework && l.competency === c.id)
      .map(([id, l]) => ({ id, ...l.state }))
  const competencies = ['meadow', 'orchard'].flatMap((framework) =>
    ['listening', 'deciding'].map((id, i) => competency.parse({ id, framework, name: id, order: i + 1 })),
  )
  return {
    frameworks: [],
    roles: [],
    synonyms: [],
    competencies: competencies.map((c) => ({ ...c, behaviours: at(c) })),
  }
}

function carriedOut(
  before: ReadonlyMap<string, Line>,
  changes: readonly BehaviourChange[],
): Map<string, Line> {
  const held = new Map(before)
  for (const { framework, competency, behaviour, before: was, after: is } of changes) {
    expect(held.get(behaviour)?.state).toEqual(was)
    if (is === undefined) held.delete(behaviour)
    else held.set(behaviour, { framework, competency, state: is })
  }
  return held
}

it('carrying out what is described on what was gives what is', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const { behaviours } = describeChanges(contentOf(before), contentOf(after))
      expect(carriedOut(before, behaviours)).toEqual(after)
    }),
  )
})

it('tells of each line once at most, in the form of the contract', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const described = describeChanges(contentOf(before), contentOf(after))
      const ids = described.behaviours.map(({ behaviour }) => behaviour)
      expect(new Set(ids).size).toBe(ids.length)
      change.parse({
        id: 'update-1',
        title: 'T',
        note: '',
        publishedAt: '2026-04-01T08:00:00.000Z',
        ...described,
      })
    }),
  )
})

it('is the same in whatever order documents come from the database', () => {
  fc.assert(
    fc.property(lines, lines, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (before, after, order) => {
      const shuffled = (content: GovernedContent) => ({
        ...content,
        competencies: order.flatMap((i) => content.competencies[i] ?? []),
      })
      const straight = describeChanges(contentOf(before), contentOf(after))
      expect(describeChanges(shuffled(contentOf(before)), shuffled(contentOf(after)))).toEqual(straight)
    }),
  )
})
