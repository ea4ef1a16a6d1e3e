// What the wizard asks of an import over REST. Answers are values; a failure is a list of problems.
import type { ImportAnswer } from '#cms/actions/import-record'
import type { Decision } from '#cms/import/decisions'
import { readFromCms, sendToCms, type Answer } from '../api/ask-cms.ts'
import { problemsFromAnswer } from '../api/problems-from-answer.ts'

export type { ImportAnswer }

export function readImport(api: string, id: string): Promise<Answer<ImportAnswer>> {
  return readFromCms(api, `/imports/${id}/reading`)
}

/** Sends a file as it is. */
export async function bringFile(api: string, file: File): Promise<Answer<ImportAnswer>> {
  const body = new FormData()
  body.append('file', file, file.name)
  try {
    const response = await fetch(`${api}/imports`, { method: 'POST', body, credentials: 'include' })
    const answer: unknown = await response.json().catch(() => undefined)
    return response.ok
      ? { ok: true, value: answer as ImportAnswer } // The address answers in this shape.
      : { ok: false, status: response.status, problems: problemsFromAnswer(response.status, answer) }
  } catch {
    return {
      ok: false,
      status: 0,
      problems: [
        {
          field: '',
          message: 'The file could not be sent.',
          mend: 'Check the connection, and that the file has not been moved or changed since you chose it.',
        },
      ],
    }
  }
}

export function bringText(api: string, fileName: string, text: string): Promise<Answer<ImportAnswer>> {
  return sendToCms(api, '/imports', { fileName, text })
}

export function chooseLayout(api: string, id: string, layout: string): Promise<Answer<ImportAnswer>> {
  return sendToCms(api, `/imports/${id}/layout`, { layout })
}

/** Makes decisions and takes others back. */
export function decide(
  api: string,
  id: string,
  change: { decide?: readonly Decision[]; undo?: readonly string[] },
): Promise<Answer<ImportAnswer>> {
  return sendToCms(api, `/imports/${id}/decisions`, change)
}

export function createDrafts(
  api: string,
  id: string,
  update: { title: string; note: string; reviewers: readonly string[] },
): Promise<Answer<{ updateId: string }>> {
  return sendToCms(api, `/imports/${id}/create`, update)
}

export function giveUp(api: string, id: string): Promise<Answer<unknown>> {
  return sendToCms(api, `/imports/${id}/discard`, {})
}
