// What an update itself must have before it is sent for approval. Its documents have lists of their own.
import type { Problem } from '#content-schema/problem'
import type { UpdateFacts } from '../update-facts.ts'
import { updateProblem } from '../update-problem.ts'
import { wording } from './wording.ts'

type Written = Pick<UpdateFacts, 'id' | 'items' | 'note' | 'title'>

/** A title, a note and at least one document. */
export function updateRequirements(update: Written): Problem[] {
  return [titleIsPresent, noteIsPresent, itemsArePresent].flatMap((rule) => rule(update))
}

function titleIsPresent(update: Written): Problem[] {
  return update.title.trim() === '' ? [problem(update, 'title', wording.title)] : []
}

function noteIsPresent(update: Written): Problem[] {
  return update.note.trim() === '' ? [problem(update, 'note', wording.note)] : []
}

function itemsArePresent(update: Written): Problem[] {
  return update.items.length === 0 ? [problem(update, 'items', wording.items)] : []
}

function problem(
  update: Written,
  field: string,
  { message, mend }: { message: string; mend: string },
): Problem {
  return updateProblem(update, field, message, mend)
}
