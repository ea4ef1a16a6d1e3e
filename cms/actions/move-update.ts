// The steps that every action shares: read, decide, carry out, write down. One transaction, one event.
import type { Payload, PayloadRequest } from 'payload'
import type { Update } from '#cms/payload-types'
import { relationId } from '#cms/content/references'
import { withPermit } from '#cms/collections/governed/permit'
import { decide, type Allowed } from '#cms/workflow/decide'
import { transitionOf, type UpdateAction } from '#cms/workflow/transitions'
import type { ActionInput, Actor } from '#cms/workflow/update-facts'
import { readAccount } from '#cms/collections/users/read-accounts'
import { refused, type ActionResult } from './action-result.ts'
import { inTransaction } from './in-transaction.ts'
import { readNamedIn } from './read-named-in.ts'
import { personOf, readUpdate, type StandingUpdate } from './read-update.ts'
import { tellOfStep } from './tell-people.ts'

/** Who acts: the id of a person's account, or the clock. Whatever the request said about them is not used. */
export type ActorId = { userId: string } | 'clock'

/** What an action is asked to do. */
export type MoveRequest = { updateId: string; actor: ActorId; input: ActionInput; now: Date }

/** What else an action writes in the same transaction; it gives the fields of the update to write with the new state. */
export type CarryOut = (context: {
  payload: Payload
  req: PayloadRequest
  update: StandingUpdate
  allowed: Allowed
  /** The account of the person who acts; undefined for the clock. */
  actorId: string | undefined
  actorName: string
  now: Date
}) => Written | Promise<Written>

/** The fields of the update, or a refusal: then nothing else may have been written before. */
type Written = Partial<Update> | Exclude<ActionResult, { ok: true }>

/** Moves an update by one row of the table. A refusal is returned and nothing is written. */
export async function moveUpdate(
  payload: Payload,
  action: UpdateAction,
  move: MoveRequest,
  carryOut: CarryOut,
): Promise<ActionResult> {
  const gone = refused(403, 'users', 'Your account is no longer there.', 'Sign in again.')
  const { actor: who } = move
  const account = who === 'clock' ? undefined : await readAccount(payload, who.userId)
  if (who !== 'clock' && account === undefined) return gone
  const read: { update?: StandingUpdate; newcomer?: string | undefined } = {}
  const result = await inTransaction(payload, account, async (req): Promise<ActionResult> => {
    const update = await readUpdate(
      payload,
      req,
      move.updateId,
      move.now,
      transitionOf(action).required.includes('requirements-met'),
    )
    if (update === undefined)
      return refused(409, 'updates', 'There is no such update.', 'Go back to the list of updates.')
    // Read once more: while this step waited for its turn, an administrator may have taken the role away.
    const person = who === 'clock' ? undefined : await readAccount(payload, who.userId, req)
    if (who !== 'clock' && person === undefined) return gone
    const actor: Actor = person === undefined ? { kind: 'clock' } : { kind: 'person', ...personOf(person) }
    const named = await readNamedIn(payload, req, move.updateId, action, move.input)
    read.update = update
    read.newcomer = named.newcomer?.key
    const allowed = decide({ ...update.facts, ...named }, action, actor, move.input)
    if (!allowed.ok) return allowed
    const actorName = account?.name ?? 'The clock'
    const context = { payload, req, update, allowed, actorId: account?.id, actorName, now: move.now }
    const written = await carryOut(context)
    if (isRefusal(written)) return written
    await withPermit(
      req,
      { updateId: move.updateId, target: `updates:${move.updateId}`, operation: 'state' },
      async () => {
        await payload.update({
          collection: 'updates',
          id: move.updateId,
          data: { ...written, state: allowed.to, signOffs: signOffRows(update.document, allowed, move.now) },
          depth: 0,
          overrideAccess: true,
          req,
        })
        await payload.create({
          collection: 'review-events',
          data: {
            update: move.updateId,
            action,
            from: allowed.from,
            to: allowed.to,
            ...(account === undefined ? {} : { actor: account.id }),
            actorName,
            ...(allowed.about === undefined ? {} : { about: allowed.about }),
            hash: update.facts.hash,
            ...(move.input.comment === undefined ? {} : { comment: move.input.comment }),
            ...(move.input.reason === undefined ? {} : { reason: move.input.reason }),
          },
          depth: 0,
          overrideAccess: true,
          req,
        })
      },
    )
    return { ok: true, state: allowed.to, updateId: move.updateId }
  })
  // Now that it is committed, and not before: nobody is told of what did not happen.
  if (result.ok && read.update) {
    const { reason, from } = move.input
    const replaced = from === undefined ? undefined : `users:${from}`
    const step = { action, to: result.state, actor: account, reason, newcomer: read.newcomer, replaced }
    await tellOfStep(payload, step, read.update)
  }
  return result
}

function isRefusal(written: Written): written is Exclude<ActionResult, { ok: true }> {
  return 'ok' in written
}

function signOffRows(update: Update, allowed: Allowed, now: Date): NonNullable<Update['signOffs']> {
  const earlier = new Map(
    (update.signOffs ?? []).map((row) => [`${relationId(row.user) ?? ''} ${row.hash}`, row.at]),
  )
  return allowed.signOffs.map(({ user, hash }) => {
    const id = user.replace(/^users:/, '')
    return { user: id, hash, at: earlier.get(`${id} ${hash}`) ?? now.toISOString() }
  })
}
