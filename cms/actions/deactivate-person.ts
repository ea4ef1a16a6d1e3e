// Somebody leaves: their open updates go to another editor, they are signed out, and they cannot sign in again until
// they are activated. What they wrote, signed and did stays in every history under their name.
import type { Payload } from 'payload'
import type { Update, User } from '#cms/payload-types'
import { holds } from '#cms/access/roles'
import { relationId } from '#cms/content/references'
import type { Refused } from '#cms/workflow/decide'
import { readAccount } from '#cms/collections/users/read-accounts'
import { refused } from './action-result.ts'
import { handOverUpdates, readOpenUpdates } from './hand-over-updates.ts'
import { inTransaction } from './in-transaction.ts'
import { readAdministrator, readSubject } from './read-actor.ts'

/** An update by what people call it. */
export type NamedUpdate = { id: string; number: number; title: string }

/** `waiting` are updates that still need this person's signature, or rest on it, and so need somebody else. */
export type Deactivated = { ok: true; name: string; handedOver: NamedUpdate[]; waiting: NamedUpdate[] }

/** Deactivates `personId`. Without `handOverTo` it is refused while they have open updates. */
export async function deactivatePerson(
  payload: Payload,
  actorId: string,
  personId: string,
  { handOverTo, reason }: { handOverTo?: string | undefined; reason?: string | undefined },
): Promise<Deactivated | Refused> {
  const allowed = await readAdministrator(payload, actorId)
  if (!allowed.ok) return allowed
  const subject = await readSubject(payload, personId)
  if (!subject.ok) return subject
  const { person } = subject
  if (person.active === false)
    return refused(409, 'users', `${person.name} is no longer active.`, 'There is nothing left to do.')
  const heir = await readHeir(payload, person, handOverTo)
  if (!heir.ok) return heir
  const handedOver = await inTransaction(payload, allowed.actor, async (req) => {
    req.context['reason'] = reason
    const updates = heir.to === undefined ? [] : await handOverUpdates(payload, req, person, heir.to)
    await payload.update({
      collection: 'users',
      id: person.id,
      data: { active: false },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return updates
  })
  const waiting = await readWaitingFor(payload, person.id)
  return { ok: true, name: person.name, handedOver: handedOver.map(named), waiting: waiting.map(named) }
}

async function readHeir(
  payload: Payload,
  person: User,
  id: string | undefined,
): Promise<{ ok: true; to?: User } | Refused> {
  const to = id === undefined ? undefined : await readAccount(payload, id)
  if (to !== undefined && to.id !== person.id && to.system !== true && holds(to, 'editor', 'approver'))
    return { ok: true, to }
  if (id !== undefined) return aboutHeir('This person cannot take updates over.', 'Choose an active editor.')
  const open = await readOpenUpdates(payload, person.id)
  if (open.length === 0) return { ok: true }
  return aboutHeir(
    `${person.name} has started ${open.map(({ title }) => `"${title}"`).join(', ')}, which is not finished.`,
    'Choose who takes it over.',
  )
}

function aboutHeir(message: string, mend: string): Refused {
  return { ok: false, status: 422, problems: [{ file: 'users', field: 'handOverTo', message, mend }] }
}

/** Updates in review that name the person as a reviewer, and approved ones that they signed. */
async function readWaitingFor(payload: Payload, personId: string): Promise<Update[]> {
  const { docs } = await payload.find({
    collection: 'updates',
    where: { state: { in: ['in-review', 'approved', 'scheduled'] } },
    sort: 'number',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.filter(({ state, reviewers, signOffs }) =>
    state === 'in-review'
      ? (reviewers ?? []).some(({ user, required }) => required !== false && relationId(user) === personId)
      : (signOffs ?? []).some(({ user }) => relationId(user) === personId),
  )
}

function named({ id, number, title }: Update): NamedUpdate {
  return { id, number: number ?? 0, title }
}
