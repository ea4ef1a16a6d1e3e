// The audit's one pen: who did what to people, releases or the system, and why. It only ever adds a row.
import type { PayloadRequest } from 'payload'
import type { AuditEvent, User } from '#cms/payload-types'

/** What is written down; without `actor` the system itself did it, under the name given. */
export type Audited = Pick<AuditEvent, 'action' | 'subject' | 'from' | 'to' | 'reason'> & {
  actor: Pick<User, 'id' | 'name'> | { name: string }
}

/** Adds a row within the transaction of `req`, so that nothing audited happens without it. */
export async function writeAuditEvent(req: PayloadRequest, { actor, ...event }: Audited): Promise<void> {
  await req.payload.create({
    collection: 'audit-events',
    data: { ...event, actorName: actor.name, ...('id' in actor ? { actor: actor.id } : {}) },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
