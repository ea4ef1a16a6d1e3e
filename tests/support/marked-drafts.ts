// Content that nobody has published: where its mark shows to somebody who is not signed in, a draft has leaked.
import { did, type Act } from './attackers.ts'

export const mark = 'zyxmarkwort'

/** The ids of what carries the mark: a new framework, a published competency's new wording, and the update that holds it. */
export type MarkedDrafts = { framework: string; competency: string; update: string }

/**
 * Drafts a framework, a change of the nth competency and the settings, and sends the change to the approver, who says
 * something about it.
 */
export async function draftMarked(act: Act, nth: number): Promise<MarkedDrafts> {
  const sentence = `A sentence with ${mark} in it.`
  const drafted = { title: sentence, organisation: mark }
  const framework = idOf(await did(act('editor', 'POST', '/api/frameworks?draft=true', drafted)))
  const competency = idOf(
    await did(act('editor', 'GET', `/api/competencies?limit=1&page=${nth}&sort=createdAt`)),
  )
  const changed = { definition: sentence }
  await did(act('editor', 'PATCH', `/api/competencies/${competency}?draft=true`, changed))
  await did(act('editor', 'POST', '/api/globals/settings?draft=true', { welcome: sentence }))
  const approver = idOf(await did(act('editor', 'GET', '/api/users?where[email][contains]=approver')))
  const started = {
    title: sentence,
    note: sentence,
    items: [{ document: { relationTo: 'competencies', value: competency } }],
    reviewers: [{ user: approver, required: true }],
  }
  const update = idOf(await did(act('editor', 'POST', '/api/updates', started)))
  await did(act('editor', 'POST', `/api/updates/${update}/submit`))
  await did(act('approver', 'POST', `/api/updates/${update}/comments`, { text: sentence }))
  return { framework, competency, update }
}

/** The first id in an answer: that of the document, or of the first in a list. */
export function idOf(body: string): string {
  const { doc, docs } = JSON.parse(body) as { doc?: { id: string }; docs?: { id: string }[] }
  const id = doc?.id ?? docs?.[0]?.id
  if (id === undefined) throw new Error(`Nothing was found: ${body}`)
  return id
}
