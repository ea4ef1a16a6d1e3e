// The behaviours of a competency are checked against the contract before they are stored.
import { z } from 'zod'
import { behaviour, behaviourId } from '#content-schema/behaviour'
import { problemsFromZod } from '#content-schema/problems-from-zod'

/** A behaviour on its way in: the system gives it an id if it has none. */
const incomingBehaviour = z.strictObject({ ...behaviour.shape, id: behaviourId.optional() })

/** True, or one sentence that names the first lines that cannot be stored and how to mend them. */
export function checkBehaviours(input: unknown): string | true {
  if (input === null || input === undefined) return true
  const parsed = z.array(incomingBehaviour).safeParse(input)
  if (parsed.success) return true
  const problems = problemsFromZod(parsed.error, 'behaviours')
  const told = problems
    .slice(0, 3)
    .map(({ field, message, mend }) => `Line ${inWords(field)}: ${message} ${mend}`)
  const rest = problems.length - told.length
  return [...told, ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' ')
}

function inWords(field: string): string {
  const at = /^\[(\d+)\]\.?(.*)$/.exec(field)
  if (at === null) return field
  return `${Number(at[1]) + 1}${at[2] === '' ? '' : ` (${at[2]})`}`
}
