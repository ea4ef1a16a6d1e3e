// Takes an update the whole way as the two demonstration people: the same actions that anybody else takes.
import type { Payload } from 'payload'
import type { Update } from '#cms/payload-types'
import type { ActionResult } from './action-result.ts'
import { approveUpdate } from './approve-update.ts'
import type { DemonstrationPeople } from './demonstration-people.ts'
import { publishUpdate, type Alongside } from './publish-update.ts'
import { submitUpdate } from './submit-update.ts'

type NewUpdate = {
  title: string
  note: string
  items: NonNullable<Update['items']>
  now: Date
  alongside?: Alongside
}

/** Creates, submits, approves and publishes; the first refusal is returned. */
export async function publishAsDemonstration(
  payload: Payload,
  people: DemonstrationPeople,
  { title, note, items, now, alongside }: NewUpdate,
): Promise<ActionResult> {
  const update = await payload.create({
    collection: 'updates',
    data: { title, note, items, reviewers: [{ user: people.approver.id, required: true }] },
    user: people.editor,
    depth: 0,
    overrideAccess: true,
  })
  return approveAndPublish(payload, people, update.id, now, alongside)
}

/** Takes a draft update of the demonstration editor from "draft" to "published". */
export async function approveAndPublish(
  payload: Payload,
  people: DemonstrationPeople,
  updateId: string,
  now: Date,
  alongside?: Alongside,
): Promise<ActionResult> {
  const as = (user: DemonstrationPeople['editor']) => ({ updateId, actor: { userId: user.id }, now })
  const submitted = await submitUpdate(payload, { ...as(people.editor), input: {} })
  if (!submitted.ok) return submitted
  const { hash } = await payload.findByID({
    collection: 'updates',
    id: updateId,
    depth: 0,
    overrideAccess: true,
  })
  const approved = await approveUpdate(payload, { ...as(people.approver), input: { hash: hash ?? '' } })
  if (!approved.ok) return approved
  return publishUpdate(payload, { ...as(people.approver), input: {} }, alongside)
}
