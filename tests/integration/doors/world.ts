// One world for each state: documents of every kind, published and new, and the update in that state that holds them.
import { randomBytes } from 'node:crypto'
import type { UpdateState } from '#cms/workflow/states'
import type { SignedIn, TestCms } from '../../support/test-cms.ts'
import { draftSmallFramework, idOf, publishUpdate } from '../small-framework.ts'
import type { People } from './people.ts'

export type WorldState = 'in no update' | UpdateState

type Kind = 'frameworks' | 'competencies' | 'roles' | 'settings' | 'synonyms'

/** A governed document as the REST interface knows it. `text` writes words into it. */
export type GovernedDocument = {
  kind: Kind
  /** Empty for a global. */
  id: string
  path: string
  method: 'PATCH' | 'POST'
  published: boolean
  text: (words: string) => object
}

export type World = {
  state: WorldState
  updateId: string
  documents: readonly GovernedDocument[]
  /** Whether its documents are with reviewers, so that not even a draft of them may change. */
  frozen: boolean
  people: People
}

const texts: Record<Kind, (words: string) => object> = {
  frameworks: (words) => ({ title: words }),
  competencies: (words) => ({ definition: words }),
  roles: (words) => ({ summary: words }),
  settings: (words) => ({ title: words }),
  synonyms: (words) => ({ sets: [{ words: [words, 'another word'] }] }),
}

export const isGlobal = (kind: Kind): kind is 'settings' | 'synonyms' =>
  kind === 'settings' || kind === 'synonyms'

/** Makes documents and takes an update of them to `state`. Without an update, `updateId` leads nowhere. */
export async function makeWorld(
  cms: TestCms,
  standing: Omit<People, 'the update’s editor' | 'its reviewer'>,
  state: WorldState,
): Promise<World> {
  const name = randomBytes(4).toString('hex')
  const owner = await cms.person(`Otto ${name}`, ['editor'])
  const reviewer = await cms.person(`Rita ${name}`, ['approver'])
  const published = await threeKinds(cms, owner, `old-${name}`, true)
  const globals = (['settings', 'synonyms'] as const).map((kind) => document(kind, '', true))
  for (const global of globals)
    await cms.rest('POST', global.path, { as: owner, body: global.text(`Of ${state}`) })
  await publishUpdate(cms, owner, reviewer, await updateOf(cms, owner, reviewer, [...published, ...globals]))
  const documents = [...published, ...globals, ...(await threeKinds(cms, owner, `new-${name}`, false))]
  for (const { method, path, text } of documents)
    await cms.rest(method, `${path}?draft=true`, { as: owner, body: text('Reworded') })
  const updateId = state === 'in no update' ? '' : await updateOf(cms, owner, reviewer, documents)
  await takeTo(cms, updateId, state, owner, reviewer)
  return {
    state,
    updateId: updateId === '' ? 'no-such-update' : updateId,
    documents,
    frozen: state === 'in-review' || state === 'approved' || state === 'scheduled',
    people: { ...standing, 'the update’s editor': owner, 'its reviewer': reviewer },
  }
}

/** Lets go of the globals, of which the next world needs the same. */
export async function endWorld(cms: TestCms, { updateId, state }: World): Promise<void> {
  if (state === 'in no update' || state === 'published' || state === 'discarded') return
  await cms.payload.db.updateOne({ collection: 'updates', id: updateId, data: { state: 'discarded' } })
}

async function threeKinds(
  cms: TestCms,
  owner: SignedIn,
  slug: string,
  published: boolean,
): Promise<GovernedDocument[]> {
  const { frameworkId, competencyId } = await draftSmallFramework(cms, owner, slug)
  const role = await cms.rest('POST', '/roles', {
    as: owner,
    body: {
      name: 'Caretaker',
      framework: frameworkId,
      summary: 'Looks after a house.',
      expectations: [{ kind: 'competency', competency: competencyId, point: '1' }],
    },
  })
  return [
    document('frameworks', frameworkId, published),
    document('competencies', competencyId, published),
    document('roles', idOf(role.body), published),
  ]
}

function document(kind: Kind, id: string, published: boolean): GovernedDocument {
  return {
    kind,
    id,
    published,
    path: isGlobal(kind) ? `/globals/${kind}` : `/${kind}/${id}`,
    method: isGlobal(kind) ? 'POST' : 'PATCH',
    text: texts[kind],
  }
}

async function updateOf(
  cms: TestCms,
  owner: SignedIn,
  reviewer: SignedIn,
  documents: readonly GovernedDocument[],
): Promise<string> {
  const made = await cms.rest('POST', '/updates', {
    as: owner,
    body: {
      title: 'Spring changes',
      note: 'Clearer words.',
      items: documents.map(({ kind, id }) =>
        isGlobal(kind) ? { global: kind } : { document: { relationTo: kind, value: id } },
      ),
      reviewers: [{ user: reviewer.id, required: true }],
    },
  })
  return idOf(made.body)
}

async function takeTo(
  cms: TestCms,
  id: string,
  state: WorldState,
  owner: SignedIn,
  reviewer: SignedIn,
): Promise<void> {
  const act = async (as: SignedIn, action: string, body: object = {}) => {
    const answer = await cms.rest('POST', `/updates/${id}/${action}`, { as, body })
    if (answer.status !== 200)
      throw new Error(`${action} was refused on the way to "${state}": ${JSON.stringify(answer)}`)
  }
  if (state === 'in no update' || state === 'draft') return
  if (state === 'discarded') return act(owner, 'discard')
  await act(owner, 'submit')
  if (state === 'in-review') return
  if (state === 'changes-requested') return act(reviewer, 'request-changes', { comment: 'Shorter.' })
  const { body } = await cms.rest('GET', `/updates/${id}`, { as: reviewer })
  await act(reviewer, 'approve', { hash: body.hash })
  if (state === 'scheduled') await act(reviewer, 'schedule', { at: '2999-04-01T08:00:00+01:00' })
  if (state === 'published') await act(reviewer, 'publish')
}
