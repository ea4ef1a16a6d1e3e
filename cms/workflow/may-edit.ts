// Whether the documents of an update may be edited now. What reviewers are reading, or have signed, must not move under
// them; the refusal names the update, its people and the ways out.
import type { Problem } from '#content-schema/problem'
import { namesInWords } from './names-in-words.ts'
import { stateWords, type UpdateState } from './states.ts'
import { updateProblem } from './update-problem.ts'

/** What the refusal can name; people are named where they are given. */
export type HoldingUpdate = {
  id: string
  title: string
  state: UpdateState
  editor?: { name: string }
  reviewers?: readonly { user: { name: string } }[]
}

/** The states in which an update holds its documents. */
export const holdingStates = ['in-review', 'approved', 'scheduled'] as const satisfies readonly UpdateState[]

/** Yes, or the refusal to show (409). */
export function mayEdit(
  update: HoldingUpdate,
): { ok: true } | { ok: false; status: 409; problems: [Problem] } {
  return holdingStates.some((state) => state === update.state)
    ? { ok: false, status: 409, problems: [holdsEditing(update)] }
    : { ok: true }
}

/** Why the update's documents cannot be edited, and the ways out. */
export function holdsEditing(update: HoldingUpdate): Problem {
  const { title, editor, reviewers = [] } = update
  const names = reviewers.map(({ user }) => user.name)
  const by = editor === undefined ? '' : ` by ${editor.name}`
  const readBy = names.length === 0 ? '' : `, read by ${namesInWords(names, 'and')}`
  const withdrawing = namesInWords([editor?.name ?? 'its editor', ...names, 'an admin'], 'or')
  return updateProblem(
    update,
    '',
    `This is part of the update "${title}"${by}${readBy}, which is "${stateWords[update.state].label}".`,
    waysOut(update.state, withdrawing, namesInWords(names, 'or')),
  )
}

function waysOut(state: UpdateState, withdrawing: string, reviewers: string): string {
  const withdraw = `Ask ${withdrawing} to withdraw it`
  if (state === 'in-review') return `${withdraw}, or ask ${reviewers || 'a reviewer'} to request changes.`
  return `${withdraw}, or wait until it has been published.`
}
