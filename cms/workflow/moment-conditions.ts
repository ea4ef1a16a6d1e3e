// The conditions of the table that are about a moment: one that is chosen, and one that has come.
import type { Problem } from '#content-schema/problem'
import { momentInUtc } from './moment.ts'
import type { ActionInput, Actor, UpdateFacts } from './update-facts.ts'
import { updateProblem } from './update-problem.ts'

/** A moment with its offset that has not passed yet. */
export function futureMoment(update: UpdateFacts, _actor: Actor, { at }: ActionInput): Problem[] {
  const example = 'such as 2026-04-01T08:00:00+01:00'
  const moment = at === undefined ? undefined : momentInUtc(at)
  if (moment === undefined)
    return [
      updateProblem(
        update,
        'at',
        at?.trim() ? `"${at}" is not a moment with its offset from UTC.` : 'There is no date and time.',
        `Enter the date, the time and the offset, ${example}.`,
      ),
    ]
  return Date.parse(moment) > Date.parse(update.now)
    ? []
    : [
        updateProblem(
          update,
          'at',
          'This moment has passed.',
          'Enter a later one, or publish the update now.',
        ),
      ]
}

/** For the clock alone: what was scheduled is due. */
export function momentReached(update: UpdateFacts, actor: Actor): Problem[] {
  if (actor.kind === 'person') return []
  const { state, scheduledFor } = update
  if (
    state === 'scheduled' &&
    scheduledFor !== undefined &&
    Date.parse(scheduledFor) <= Date.parse(update.now)
  )
    return []
  return [
    updateProblem(
      update,
      'scheduledFor',
      scheduledFor === undefined ? 'It is not scheduled.' : `It goes out at ${scheduledFor}, not before.`,
      'Schedule it, or let an approver or an admin publish it.',
    ),
  ]
}
