// Asks the CMS over REST as the person signed in. Answers are values: a failure is a list of problems, never thrown.
import { problemsFromAnswer, type ShownProblem } from './problems-from-answer.ts'

/** What came back, or everything that was wrong; `body` is the refusal as it came, for those who know more of it. */
export type Answer<T> =
  { ok: true; value: T } | { ok: false; status: number; problems: ShownProblem[]; body?: unknown }

const cannotReach: ShownProblem = {
  field: '',
  message: 'The CMS cannot be reached.',
  mend: 'Check the connection and try again; your work on this page is still here.',
}

/** GET of an address below the API, such as "/frameworks/1?depth=0". The caller knows the shape of what it asks for. */
export function readFromCms<T>(api: string, path: string): Promise<Answer<T>> {
  return ask<T>(`${api}${path}`, { method: 'GET' })
}

/** POST or PATCH of a JSON body. */
export function sendToCms<T>(
  api: string,
  path: string,
  body: unknown,
  method: 'POST' | 'PATCH' = 'POST',
): Promise<Answer<T>> {
  return ask<T>(`${api}${path}`, { method, body: JSON.stringify(body) })
}

async function ask<T>(address: string, init: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(address, {
      ...init,
      credentials: 'include',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    })
    const body: unknown = await response.json().catch(() => undefined)
    return response.ok
      ? { ok: true, value: body as T } // Our own API answers in the shape it was asked for.
      : { ok: false, status: response.status, problems: problemsFromAnswer(response.status, body), body }
  } catch {
    return { ok: false, status: 0, problems: [cannotReach] }
  }
}
