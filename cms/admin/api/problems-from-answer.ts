// Reads out of an answer of the CMS what went wrong, whichever of its parts said so. Never shows a stack or a raw body.
import type { Problem } from '#content-schema/problem'

/** A problem as a person sees it in the admin; `file` is the record it is about, where the answer names one. */
export type ShownProblem = Omit<Problem, 'file'> & Partial<Pick<Problem, 'file'>>

/** The problems of an answer that was not a success; always at least one. */
export function problemsFromAnswer(status: number, body: unknown): ShownProblem[] {
  const found = [...problemsIn(body), ...errorsIn(body).flatMap(problemsOfError)]
  return found.length > 0 ? found : [inGeneral(status)]
}

function problemsOfError(error: Record<string, unknown>): ShownProblem[] {
  const own = problemsIn(error.data)
  if (own.length > 0) return own
  const fields = errorsIn(error.data).flatMap(({ path, label, message }) =>
    typeof message === 'string'
      ? [{ field: text(label) || text(path), message, mend: 'Mend this field and try again.' }]
      : [],
  )
  if (fields.length > 0) return fields
  return typeof error.message === 'string' ? [{ field: '', message: error.message, mend: '' }] : []
}

function problemsIn(body: unknown): ShownProblem[] {
  return listIn(body, 'problems').flatMap(({ file, field, message, mend }) =>
    typeof message === 'string'
      ? [{ ...(typeof file === 'string' ? { file } : {}), field: text(field), message, mend: text(mend) }]
      : [],
  )
}

function errorsIn(body: unknown): Record<string, unknown>[] {
  return listIn(body, 'errors')
}

function listIn(body: unknown, key: string): Record<string, unknown>[] {
  if (typeof body !== 'object' || body === null) return []
  const list = (body as Record<string, unknown>)[key] // An object has members of any name and type.
  return Array.isArray(list)
    ? list.filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null)
    : []
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function inGeneral(status: number): ShownProblem {
  if (status === 401 || status === 403)
    return { field: '', message: 'You may not do this.', mend: 'Sign in again, or ask an administrator.' }
  if (status === 404) return { field: '', message: 'This is not there any more.', mend: 'Reload the page.' }
  return {
    field: '',
    message: 'The CMS did not answer as expected.',
    mend: 'Try again in a moment; your work on this page is still here.',
  }
}
