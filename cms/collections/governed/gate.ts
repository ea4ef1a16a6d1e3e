// The one gate. Every write of governed content passes these hooks, whatever door it came through, and nothing
// reaches or leaves "published" unless an approved update names exactly this document with exactly this content.
import type { PayloadRequest } from 'payload'
import type { Update } from '#cms/payload-types'
import { holds } from '#cms/access/roles'
import { readNames } from '#cms/collections/users/read-accounts'
import { relationId } from '#cms/content/references'
import { holdingStates, holdsEditing } from '#cms/workflow/may-edit'
import { isOpen, stateWords, updateStates } from '#cms/workflow/states'
import { readUpdateNaming } from '../updates/read-update-naming.ts'
import { onlyThroughAnUpdate, refusal } from './refuse.ts'
import { carriesPermit, permitFor, type Permitted } from './permit.ts'

/** What the gate reads of an operation's arguments; whatever else they hold goes through untouched. */
export type OperationArgs = {
  data?: { _status?: unknown; deletedAt?: unknown } | undefined
}

/** Turns every write into the saving of a draft, and refuses what asks for more. Returns the arguments to go on with. */
export function normaliseOperation<Args extends object>(
  operation: string,
  args: Args,
  req: PayloadRequest,
): Args {
  if (carriesPermit(req)) return args
  const { data }: OperationArgs = args
  // Payload's own restore of a global runs no hook and writes the published document, draft or not (measured);
  // restore-as-draft.ts stands in its place.
  if (operation === 'restoreVersion') throw onlyThroughAnUpdate('Publishing an earlier version')
  if (operation !== 'create' && operation !== 'update') return args
  if (data?._status === 'published') throw onlyThroughAnUpdate('Publishing')
  if (data?.deletedAt !== undefined && data.deletedAt !== null) throw onlyThroughAnUpdate('Removing')
  return {
    ...args,
    draft: true,
    autosave: false,
    publishAllLocales: undefined,
    unpublishAllLocales: undefined,
    publishSpecificLocale: undefined,
    data: { ...data, _status: 'draft' },
  }
}

/** Refuses the change of a document that is with its reviewers. */
export async function refuseWhileInReview(target: string, req: PayloadRequest): Promise<void> {
  const update = await readUpdateNaming(req, target, holdingStates)
  if (update === undefined) return
  const { message, mend } = holdsEditing({
    id: update.id,
    title: update.title,
    state: update.state ?? 'draft',
    ...(await peopleOf(update, req)),
  })
  throw refusal(409, message, mend)
}

/** Refuses the deletion of a document that an update still names: it could neither go out without it nor be given up. */
export async function refuseWhileInAnUpdate(target: string, req: PayloadRequest): Promise<void> {
  const update = await readUpdateNaming(req, target, updateStates.filter(isOpen))
  if (update === undefined) return
  throw refusal(
    409,
    `This is in the update "${update.title}", which is "${stateWords[update.state ?? 'draft'].label}".`,
    'Take it out of that update first, or discard the update.',
  )
}

/**
 * Lets a document through to "published" (or out of it) only if an approved update holds this hash of it; throws otherwise. An
 * update that an admin publishes without a second person must carry its mark: who, why and when.
 */
export async function approvedUpdateFor(
  target: string,
  hash: string,
  operation: Permitted['operation'],
  req: PayloadRequest,
): Promise<Update> {
  const permit = permitFor(req, target)
  if (permit?.operation !== operation)
    throw onlyThroughAnUpdate(operation === 'publish' ? 'Publishing' : 'Removing')
  const update = await req.payload.findByID({
    collection: 'updates',
    id: permit.updateId,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const item = update.items?.find(({ key }) => key === target)
  const approved =
    update.state === 'approved' ||
    update.state === 'scheduled' ||
    (permit.brokenGlass === true && (await brokeGlass(update, req)))
  const fits =
    operation === 'remove' ? item?.operation === 'remove' : item !== undefined && item.operation !== 'remove'
  if (!approved || !fits || item?.hash !== hash)
    throw refusal(
      409,
      `"${update.title}" was approved with another wording of this document.`,
      'Withdraw the update, read it again and send it for approval once more.',
    )
  return update
}

async function brokeGlass({ breakGlass }: Update, req: PayloadRequest): Promise<boolean> {
  const by = relationId(breakGlass?.by)
  if (by === undefined || by !== req.user?.id || !breakGlass?.at || !breakGlass.reason?.trim()) return false
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { equals: by } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return holds(docs[0], 'admin')
}

async function peopleOf(update: Update, req: PayloadRequest) {
  const reviewers = (update.reviewers ?? [])
    .map(({ user }) => relationId(user))
    .filter((id) => id !== undefined)
  const editor = relationId(update.createdBy)
  const names = await readNames(req, [...reviewers, ...(editor === undefined ? [] : [editor])])
  const named = (id: string) => ({ name: names.get(id) ?? 'somebody who has left' })
  return {
    ...(editor === undefined ? {} : { editor: named(editor) }),
    reviewers: reviewers.map((id) => ({ user: named(id) })),
  }
}
