// What must stay true of people whichever way they are changed: somebody looks after the system, nobody leaves with
// updates in their hands, and who leaves is signed out at once.
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { User } from '#cms/payload-types'
import { isOpen, updateStates } from '#cms/workflow/states'
import { refusal } from '../governed/refuse.ts'

export const keepPeople: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || originalDoc === undefined) return data
  const leaves = originalDoc.active !== false && data.active === false
  const stops = isAdministrator(originalDoc) && !isAdministrator({ ...originalDoc, ...data })
  if (stops) await refuseForTheLastAdministrator(originalDoc, req)
  if (leaves) await refuseWithOpenUpdates(originalDoc, req)
  if (data.active !== false) return data
  // Whoever has left is nobody at once: a session that went on would still be a person to Payload's own collections.
  // Links that were made for them end too.
  return { ...data, sessions: [], resetPasswordToken: null, resetPasswordExpiration: null }
}

function isAdministrator({ active, roles, system }: Pick<User, 'active' | 'roles' | 'system'>): boolean {
  return active !== false && system !== true && roles.includes('admin')
}

async function refuseForTheLastAdministrator({ id, name }: User, req: PayloadRequest): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { not_equals: id } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (docs.some(isAdministrator)) return
  throw refusal(
    409,
    `${name} is the only active administrator.`,
    'Make somebody else an administrator first.',
  )
}

async function refuseWithOpenUpdates({ id, name }: User, req: PayloadRequest): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'updates',
    where: { and: [{ createdBy: { equals: id } }, { state: { in: updateStates.filter(isOpen) } }] },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (docs.length === 0) return
  throw refusal(
    409,
    `${name} has started ${docs.map(({ title }) => `"${title}"`).join(', ')}, which is not finished.`,
    'Choose who takes it over when you deactivate the account.',
  )
}
