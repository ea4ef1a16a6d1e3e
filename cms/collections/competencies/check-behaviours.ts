// The behaviours of a competency are checked against the contract before they are stored.
import { z } from 'zod'
import { behaviour, behaviourId } from '#content-schema/behaviour'
import { problemsFromZod } from '#content-schema/problems-from-zod'
import { refusal } from '../governed/refuse.ts'

/** A behaviour on its way in: the system gives it an id if it has none. */
const incomingBehaviour = z.strictObject({ ...behaviour.shape, id: behaviourId.optional() })

const word = z.string().nullish()
const unfinishedLine = z.looseObject({
  id: word,
  text: word,
  form: word,
  polarity: word,
  point: word,
  theme: word,
})

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

/**
 * Refuses (422) what is no list of lines at all. A draft may hold unfinished lines, which `checkBehaviours` would refuse, but
 * everything that reads a draft takes it for a list of lines.
 */
export function refuseOtherThanLines(input: unknown): void {
  if (input === null || input === undefined || z.array(unfinishedLine).safeParse(input).success) return
  throw refusal(
    422,
    'The behaviours are no list of lines.',
    'Send a list of objects whose text, form, polarity, point, theme and id are texts.',
  )
}

function inWords(field: string): string {
  const at = /^\[(\d+)\]\.?(.*)$/.exec(field)
  if (at === null) return field
  return `${Number(at[1]) + 1}${at[2] === '' ? '' : ` (${at[2]})`}`
}
