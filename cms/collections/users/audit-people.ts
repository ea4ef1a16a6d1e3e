// Writes down what was done to whom, in the transaction that does it.
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import type { User } from '#cms/payload-types'
import type { auditedActions } from '../audit-events/index.ts'

/** One line of the audit; without a person acting it was the system itself. */
export type AuditLine = {
  action: (typeof auditedActions)[number]
  subject: string
  from?: string
  to?: string
  reason?: string
}

/** Invitations, changes of name, address and roles, deactivations and activations, through every door. */
export const auditPeople: CollectionAfterChangeHook<User> = async ({ doc, previousDoc, operation, req }) => {
  if (doc.system === true) return doc
  const line = (action: AuditLine['action'], change: { from?: string; to?: string } = {}) =>
    writeAudit(req, { action, subject: doc.name, ...change })
  if (operation === 'create') {
    await line('invite', { to: doc.roles.join(', ') })
    return doc
  }
  if (previousDoc.name !== doc.name) await line('change-name', { from: previousDoc.name, to: doc.name })
  if (previousDoc.email !== doc.email) await line('change-email', { from: previousDoc.email, to: doc.email })
  const [before, after] = [previousDoc.roles.join(', '), doc.roles.join(', ')]
  if (before !== after) await line('change-roles', { from: before, to: after })
  const [was, is] = [previousDoc.active !== false, doc.active !== false]
  if (was !== is) await line(is ? 'activate' : 'deactivate')
  return doc
}

/** Adds a line to the audit, on behalf of whoever made the request. `req.context.reason` is the reason given. */
export async function writeAudit(req: PayloadRequest, line: AuditLine): Promise<void> {
  const { reason } = req.context
  await req.payload.create({
    collection: 'audit-events',
    data: {
      ...line,
      ...(req.user === null ? {} : { actor: req.user.id }),
      actorName: req.user?.name ?? 'The system',
      ...(typeof reason === 'string' && reason !== '' ? { reason } : {}),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
