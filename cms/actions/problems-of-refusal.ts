// What the gate refuses in the middle of an action is an answer for a person, like any other.
import { APIError } from 'payload'
import type { Problem } from '#content-schema/problem'

/** The result of `work`, or the problems of the refusal it ended with. Any other error is thrown on. */
export async function problemsOfRefusal<T>(
  work: () => Promise<T>,
): Promise<T | { ok: false; problems: Problem[] }> {
  try {
    return await work()
  } catch (error) {
    const problems = error instanceof APIError ? problemsIn(error.data) : []
    if (problems.length === 0) throw error
    return { ok: false, problems }
  }
}

function problemsIn(data: unknown): Problem[] {
  if (typeof data !== 'object' || data === null || !('problems' in data) || !Array.isArray(data.problems))
    return []
  return data.problems.flatMap((problem: unknown) => {
    if (typeof problem !== 'object' || problem === null || !('message' in problem)) return []
    const mend = 'mend' in problem ? String(problem.mend) : ''
    return [{ file: 'updates', field: '', message: String(problem.message), mend }]
  })
}
