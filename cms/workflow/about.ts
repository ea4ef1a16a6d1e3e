// What an event is about besides the update it belongs to: a document by its key, people by their names, or a moment.
import { momentInUtc } from './moment.ts'
import type { UpdateAction } from './transitions.ts'
import type { ActionInput, UpdateFacts } from './update-facts.ts'

/** "competencies:<id>" for an action on one document, names for a replaced reviewer, the moment of a schedule in UTC. */
export function aboutOf(
  update: UpdateFacts,
  action: UpdateAction,
  { item, from, at }: ActionInput,
): string | undefined {
  switch (action) {
    case 'take-out':
    case 'set-aside':
    case 'take-up':
      return item
    case 'replace-reviewer': {
      const replaced = update.reviewers.find(({ user }) => user.key === `users:${from ?? ''}`)
      return `${update.newcomer?.name ?? 'Somebody'} in place of ${replaced?.user.name ?? 'somebody'}`
    }
    case 'schedule':
      return at === undefined ? undefined : momentInUtc(at)
    default:
      return undefined
  }
}
