// What stands before the click on "Publish": a database filled with published frameworks, and one changed line that somebody
// else has approved. Only the actions that people take are used.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { approveUpdate } from '#cms/actions/approve-update'
import type { DemonstrationPeople } from '#cms/actions/demonstration-people'
import { loadSamples } from '#cms/actions/load-samples'
import { submitUpdate } from '#cms/actions/submit-update'
import { behavioursOf } from '#cms/content/map-competency'
import { readSamples } from '#samples/read-samples.ts'
import { publishDocument } from '../demo/publish-document.ts'

/** Publishes the documents of `folder`, or the samples when it is ''; throws with what was refused. */
export async function fill(payload: Payload, people: DemonstrationPeople, folder: string): Promise<void> {
  const samples = folder === '' ? await readSamples() : undefined
  if (samples !== undefined) {
    const loaded = samples.ok ? await loadSamples(payload, samples.value, new Date()) : samples
    if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join(' '))
    return
  }
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.txt')).toSorted()) {
    const published = await publishDocument(payload, people, { file: name, path: join(folder, name) })
    if (!published.ok) throw new Error(published.problems.map(({ message }) => message).join(' '))
  }
}

/** The competency whose first line is changed, and the path of its page. */
export async function firstCompetency(payload: Payload) {
  const { docs } = await payload.find({
    collection: 'competencies',
    limit: 1,
    depth: 1,
    sort: 'createdAt',
    overrideAccess: true,
  })
  const [competency] = docs
  if (competency === undefined || typeof competency.framework !== 'object')
    throw new Error('There is no competency to change.')
  return {
    id: competency.id,
    path: `${competency.framework.slug}/${competency.slug ?? ''}`,
    firstLine: competency.name,
  }
}

/** Changes the first line of a competency to `text` and has it approved; gives the id of the update. */
export async function approvedChange(
  payload: Payload,
  people: DemonstrationPeople,
  id: string,
  text: string,
): Promise<string> {
  const write = { depth: 0, overrideAccess: true, user: people.editor } as const
  const standing = await payload.findByID({
    collection: 'competencies',
    id,
    draft: true,
    depth: 0,
    overrideAccess: true,
  })
  const [first, ...others] = behavioursOf(standing)
  if (first === undefined) throw new Error('The first competency has no line to change.')
  const behaviours = [{ ...first, text }, ...others]
  await payload.update({ ...write, collection: 'competencies', id, draft: true, data: { behaviours } })
  const { id: updateId } = await payload.create({
    ...write,
    collection: 'updates',
    data: {
      title: text,
      note: text,
      items: [{ document: { relationTo: 'competencies', value: id }, operation: 'change' }],
      reviewers: [{ user: people.approver.id, required: true }],
    },
  })
  const as = (userId: string) => ({ updateId, actor: { userId }, now: new Date() })
  const submitted = await submitUpdate(payload, { ...as(people.editor.id), input: {} })
  const { hash } = await payload.findByID({
    collection: 'updates',
    id: updateId,
    depth: 0,
    overrideAccess: true,
  })
  const approved = submitted.ok
    ? await approveUpdate(payload, { ...as(people.approver.id), input: { hash: hash ?? '' } })
    : submitted
  if (!approved.ok) throw new Error(approved.problems.map(({ message }) => message).join(' '))
  return updateId
}
