// Reminders help when they are rare: one a day for an update, however many people would like to send one.
import type { Problem } from '#content-schema/problem'
import type { UpdateFacts } from './update-facts.ts'
import { updateProblem } from './update-problem.ts'

const day = 24 * 60 * 60 * 1000

/** Nothing when the last reminder is a day old, or there was none. */
export function reminderProblems(update: UpdateFacts): Problem[] {
  const { remindedAt, now } = update
  if (remindedAt === undefined || Date.parse(now) - Date.parse(remindedAt) >= day) return []
  return [
    updateProblem(
      update,
      '',
      'Its reviewers were reminded less than a day ago.',
      'Wait a day, or speak to them. If somebody is away, ask an admin to replace them.',
    ),
  ]
}
