// Addresses that updates have taken away, so that they can go on answering.
import type { Change } from '#content-schema/change'
import type { Retired } from '#content-schema/retired'

/** Behaviours and competencies that `changes` removed and that are not in the release again; oldest first. */
export function retiredBy(changes: readonly Change[], presentBehaviours: ReadonlySet<string>): Retired[] {
  return changes.flatMap((change) =>
    change.behaviours.flatMap((behaviour): Retired[] => {
      if (
        behaviour.kind !== 'removed' ||
        behaviour.before === undefined ||
        presentBehaviours.has(behaviour.behaviour)
      )
        return []
      return [
        {
          framework: behaviour.framework,
          competency: behaviour.competency,
          behaviour: behaviour.behaviour,
          text: behaviour.before.text,
          retiredAt: change.publishedAt,
          update: change.id,
          replacedBy: [],
        },
      ]
    }),
  )
}
