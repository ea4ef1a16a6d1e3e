// Who acts on people and the system: read from the database at this moment, whatever the request said.
import type { Payload } from 'payload'
import type { User } from '#cms/payload-types'
import { holds } from '#cms/access/roles'
import { readAccount } from '#cms/collections/users/read-accounts'
import type { Refused } from '#cms/workflow/decide'
import { refused } from './action-result.ts'

/** The administrator who acts, or the refusal of anybody else. */
export async function readAdministrator(
  payload: Payload,
  id: string,
): Promise<{ ok: true; actor: User } | Refused> {
  const actor = await readAccount(payload, id)
  return actor !== undefined && holds(actor, 'admin')
    ? { ok: true, actor }
    : refused(403, 'users', 'Only an administrator can do this.', 'Ask an administrator.')
}

/** The person to whom something is done; accounts of the samples are nobody's. */
export async function readSubject(
  payload: Payload,
  id: string,
): Promise<{ ok: true; person: User } | Refused> {
  const person = await readAccount(payload, id)
  return person !== undefined && person.system !== true
    ? { ok: true, person }
    : refused(409, 'users', 'There is no such person.', 'Go back to the list of people.')
}
