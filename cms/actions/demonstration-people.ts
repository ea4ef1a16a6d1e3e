// The two accounts that write and approve samples and demonstrations. Nobody can sign in with them.
import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import type { User } from '#cms/payload-types'

export type DemonstrationPeople = { editor: User; approver: User }

const accounts = {
  editor: { email: 'sample-editor@handbook.invalid', name: 'Sample editor', roles: ['editor'] },
  approver: { email: 'sample-approver@handbook.invalid', name: 'Sample approver', roles: ['approver'] },
} satisfies Record<keyof DemonstrationPeople, Pick<User, 'email' | 'name' | 'roles'>>

/** The two accounts, if they have been made. */
export async function readDemonstrationPeople(payload: Payload): Promise<DemonstrationPeople | undefined> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { system: { equals: true } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const editor = docs.find(({ email }) => email === accounts.editor.email)
  const approver = docs.find(({ email }) => email === accounts.approver.email)
  return editor === undefined || approver === undefined ? undefined : { editor, approver }
}

/** The two accounts, made now if they were not there. Their passwords are random and kept by nobody. */
export async function demonstrationPeople(payload: Payload): Promise<DemonstrationPeople> {
  const made = await readDemonstrationPeople(payload)
  if (made !== undefined) return made
  const make = (account: (typeof accounts)[keyof DemonstrationPeople]) =>
    payload.create({
      collection: 'users',
      data: { ...account, active: true, system: true, password: randomBytes(32).toString('base64') },
      depth: 0,
      overrideAccess: true,
    })
  return { editor: await make(accounts.editor), approver: await make(accounts.approver) }
}
