// Where an update stands, for the people signed in: what it holds, who has signed, and what the reader may do now.
import type { PayloadRequest } from 'payload'
import type { Update, User } from '#cms/payload-types'
import { without } from '#cms/content/without'
import { readNames } from '#cms/collections/users/read-accounts'
import { relationId } from '#cms/content/references'
import { readPreview, shownPreview } from '#cms/previews/read-preview'
import { readTimeZone } from '#cms/settings/read-time-zone'
import { decide } from '#cms/workflow/decide'
import { standingSignOffs } from '#cms/workflow/sign-offs'
import { isOpen } from '#cms/workflow/states'
import { transitions, type UpdateAction } from '#cms/workflow/transitions'
import type { Actor } from '#cms/workflow/update-facts'
import { documentTitle } from './document-title.ts'
import { readNamedIn } from './read-named-in.ts'
import { personOf, readUpdate, type StandingUpdate } from './read-update.ts'

/** The update as Payload stores it, with the facts worked out anew; undefined when there is none. */
export async function showUpdate(req: PayloadRequest, id: string, now: Date) {
  const update = await readUpdate(req.payload, req, id, now, false)
  return update === undefined ? undefined : showStanding(req, update)
}

/** The same of an update that has been read already. */
export async function showStanding(req: PayloadRequest, update: StandingUpdate) {
  const { document } = update
  const named = await readNamedIn(req.payload, req, document.id, 'remind', {})
  const facts = { ...update.facts, ...named }
  // The caller has seen to it that somebody with an account asks.
  const actor: Actor = { kind: 'person', ...personOf(req.user as User) }
  const preview = isOpen(facts.state)
    ? await readPreview(req.payload, document.id, facts.hash, req)
    : undefined
  const signed = new Set(standingSignOffs(facts).map(({ user }) => user))
  return {
    ...without(document, 'contributors'),
    hash: facts.hash,
    items: update.items.map((item) => ({
      key: item.key,
      operation: item.operation,
      title: documentTitle(item),
      version: item.versionId ?? null,
      hash: facts.items.find(({ key }) => key === item.key)?.hash ?? null,
      document:
        'id' in item.document && item.slug !== 'settings' && item.slug !== 'synonyms'
          ? { relationTo: item.slug, value: item.document.id }
          : null,
    })),
    setAside: await showSetAside(req, update),
    timeZone: await readTimeZone(req.payload),
    breakGlass: await showBreakGlass(req, document),
    signOffs: (document.signOffs ?? []).map(({ user, hash, at }) => ({
      user,
      name: facts.signOffs.find((signOff) => signOff.user === `users:${relationId(user) ?? ''}`)?.name,
      hash,
      at,
    })),
    reviewers: facts.reviewers.map(({ user, required }) => ({
      user: user.key.replace(/^users:/, ''),
      name: user.name,
      required,
      signed: signed.has(user.key),
    })),
    preview: preview === undefined ? null : shownPreview(document.id, preview),
    actions: transitions.map(({ action }) => action).filter((action) => couldDo(action, facts, actor)),
  }
}

/** Whether the action is this person's to take now; what they still have to enter (a comment, a moment) does not count. */
function couldDo(action: UpdateAction, facts: StandingUpdate['facts'], actor: Actor): boolean {
  const decision = decide(facts, action, actor, { hash: facts.hash })
  return decision.ok || decision.status === 422
}

/** The drafts that lie aside, without their wording. */
async function showSetAside(req: PayloadRequest, { setAside }: StandingUpdate) {
  const names = await readNames(
    req,
    setAside.map(({ kept }) => kept.by),
  )
  return setAside.map(({ key, title, kept, heldBy }) => ({
    key,
    title,
    by: names.get(kept.by) ?? somebody,
    at: kept.at,
    heldBy: heldBy ?? null,
  }))
}

/** Who published it without a second person, why and when; null for every other update. */
async function showBreakGlass(req: PayloadRequest, { breakGlass }: Update) {
  if (!breakGlass?.at) return null
  const by = relationId(breakGlass.by) ?? ''
  const name = (await readNames(req, [by])).get(by) ?? somebody
  return { by, name, reason: breakGlass.reason ?? '', at: breakGlass.at }
}

const somebody = 'somebody who has left'
