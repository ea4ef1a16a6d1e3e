// After the commit of a step, the people concerned are told by mail. Whatever goes wrong here goes to the log alone:
// a step that was taken is never undone, refused or slowed down because of a message.
import type { Payload } from 'payload'
import type { Update, User } from '#cms/payload-types'
import { relationId } from '#cms/content/references'
import { assembleUpdateLetter } from '#cms/mail/assemble-update-letter'
import { letterAsMessage } from '#cms/mail/letter'
import { outboxOf } from '#cms/mail/outbox'
import {
  addresseesOf,
  noticesOfStep,
  type Addressee,
  type NoticeKind,
  type PeopleOfUpdate,
} from '#cms/mail/update-notice'
import { contributorsOf } from '#cms/workflow/contributors-of'
import { reviewersStillToSign } from '#cms/workflow/sign-offs'
import type { UpdateState } from '#cms/workflow/states'
import type { UpdateFacts } from '#cms/workflow/update-facts'
import type { StandingUpdate } from './read-update.ts'

/** What happened to which update. `actor` is who did it; absent when the clock or the worker did. */
type Happened = {
  kind: NoticeKind
  update: Pick<Update, 'id' | 'number'>
  people: PeopleOfUpdate
  actor?: Pick<User, 'id' | 'name'> | undefined
  reason?: string | undefined
}

/** A step that was taken. `newcomer` and `replaced` are the keys of two reviewers, one in the other's place. */
type Step = {
  action: string
  to: UpdateState
  actor: User | undefined
  reason: string | undefined
  newcomer: string | undefined
  replaced: string | undefined
}

/** Posts a message to everybody concerned; resolves once they are posted, not sent. Never throws. */
async function tellPeople(payload: Payload, happened: Happened): Promise<void> {
  const { kind, update, people, actor, reason } = happened
  try {
    const notice = {
      kind,
      number: update.number ?? 0,
      actor: actor?.name,
      // Nobody reads in a mailbox why an update was withdrawn or a reviewer replaced (docs/adr/0042).
      reason: kind === 'published-alone' ? reason : undefined,
      url: reviewPage(payload, update.id),
    }
    const addressees = addresseesOf(
      kind,
      people,
      await readAddressees(payload),
      actor === undefined ? undefined : `users:${actor.id}`,
    )
    outboxOf(payload).post(addressees.map((person) => letterAsMessage(assembleUpdateLetter(notice, person))))
  } catch (error) {
    payload.logger.error({ err: error, msg: `Nobody could be told of "${kind}" of an update.` })
  }
}

/** Tells the people of an update, as it was read before the step was taken. Never throws. */
export async function tellOfStep(
  payload: Payload,
  { action, to, actor, reason, newcomer, replaced }: Step,
  { document, facts }: StandingUpdate,
): Promise<void> {
  const people = { ...peopleOfFacts(facts), newcomer, replaced }
  for (const kind of noticesOfStep(action, to))
    await tellPeople(payload, { kind, update: document, people, actor, reason })
}

/** Tells the people of the update `updateId`, and the administrators, that the handbook could not be built from it. Never throws. */
export async function tellOfFailedBuild(payload: Payload, updateId: string | undefined): Promise<void> {
  if (updateId === undefined) return
  try {
    const update = await payload.findByID({
      collection: 'updates',
      id: updateId,
      depth: 0,
      overrideAccess: true,
    })
    await tellPeople(payload, { kind: 'build-failed', update, people: peopleOfDocument(update) })
  } catch (error) {
    payload.logger.error({ err: error, msg: 'Nobody could be told of a build that failed.' })
  }
}

function peopleOfFacts(facts: UpdateFacts): PeopleOfUpdate {
  return {
    editor: facts.editor.key,
    contributors: [...contributorsOf(facts)],
    reviewers: facts.reviewers.map(({ user }) => user.key),
    stillToSign: reviewersStillToSign(facts).map(({ user }) => user.key),
  }
}

function peopleOfDocument(update: Update): PeopleOfUpdate {
  const reviewers = (update.reviewers ?? []).map(({ user }) => `users:${relationId(user) ?? ''}`)
  return {
    editor: `users:${relationId(update.createdBy) ?? ''}`,
    contributors: (update.contributors ?? []).filter((key) => key !== null),
    reviewers,
    stillToSign: [],
  }
}

/** Where people read an update and decide about it. */
function reviewPage({ config }: Payload, id: string): string {
  return `${config.serverURL}${config.routes.admin}/collections/updates/${id}/review`
}

/** Everybody with an account; an organisation has dozens of editors, not thousands. */
async function readAddressees(payload: Payload): Promise<Addressee[]> {
  const { docs } = await payload.find({
    collection: 'users',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ id, name, email, roles, active, system }) => ({
    key: `users:${id}`,
    name,
    email,
    roles,
    active: active !== false,
    system: system === true,
  }))
}
