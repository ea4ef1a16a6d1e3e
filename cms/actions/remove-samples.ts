// "Remove the samples and start with ours": one audited action, as long as nothing but the samples has been published.
import type { Payload } from 'payload'
import { refused, type ActionResult } from './action-result.ts'
import { readDemonstrationPeople } from './demonstration-people.ts'
import { publishAsDemonstration } from './publish-as-demonstration.ts'
import { writeAuditEvent } from './write-audit-event.ts'

/** Takes every sample out of the handbook through an update of its own. Only for administrators. */
export async function removeSamples(payload: Payload, userId: string, now: Date): Promise<ActionResult> {
  const everything = { depth: 0, overrideAccess: true, pagination: false } as const
  const account = (
    await payload.find({ ...everything, collection: 'users', where: { id: { equals: userId } } })
  ).docs[0]
  if (account?.active === false || account?.roles.includes('admin') !== true)
    return refused(403, 'updates', 'Only an administrator can remove the samples.', 'Ask an administrator.')
  const people = await readDemonstrationPeople(payload)
  if (people === undefined)
    return refused(409, 'updates', 'There are no samples here.', 'Nothing is left to do.')
  const others = await payload.count({
    collection: 'updates',
    where: { and: [{ state: { equals: 'published' } }, { createdBy: { not_equals: people.editor.id } }] },
    overrideAccess: true,
  })
  if (others.totalDocs > 0)
    return refused(
      409,
      'updates',
      'An update of your own has already been published.',
      'Remove what you do not need through an update.',
    )
  const published = { ...everything, where: { _status: { equals: 'published' as const } } }
  const documents = [
    ...(await payload.find({ ...published, collection: 'roles' })).docs.map(({ id }) => ({
      relationTo: 'roles' as const,
      value: id,
    })),
    ...(await payload.find({ ...published, collection: 'competencies' })).docs.map(({ id }) => ({
      relationTo: 'competencies' as const,
      value: id,
    })),
    ...(await payload.find({ ...published, collection: 'frameworks' })).docs.map(({ id }) => ({
      relationTo: 'frameworks' as const,
      value: id,
    })),
  ]
  if (documents.length === 0)
    return refused(409, 'updates', 'The samples are already gone.', 'Nothing is left to do.')
  return publishAsDemonstration(payload, people, {
    title: 'Samples removed',
    note: `${account.name} removed the samples to start with the organisation's own frameworks.`,
    items: documents.map((document) => ({ document, operation: 'remove' })),
    now,
    // The update itself is one of the demonstration people; who asked for it is known here alone.
    alongside: (req) =>
      writeAuditEvent(req, {
        action: 'remove-samples',
        subject: `The samples (${documents.length} documents)`,
        actor: account,
      }),
  })
}
