// Twenty editors saving and three approvers reviewing at the same moment: nobody gets an error, nothing that was saved is
// lost, every save is a version and every approval has its event. Each editor has a document of their own, as each has in a
// normal week. It shows nothing of how steps on ONE document exclude each other, for which a MongoDB server needs
// transactions: races.test.ts does, where there are any.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework, idOf, makeUpdate, publishUpdate } from './small-framework.ts'

const editorCount = 20
const savesEach = 3
const reviewsEach = 2

let cms: TestCms
let editors: { person: SignedIn; competencyId: string }[]
let reviews: { approver: SignedIn; updateId: string }[]

beforeAll(async () => {
  cms = await openTestCms()
  const lead = await cms.person('Edda Moss', ['editor'])
  const approvers = await inTurn(['Asha Quill', 'Sol Brand', 'Noor Fenn'], (name) =>
    cms.person(name, ['approver']),
  )
  const { frameworkId, competencyId } = await draftSmallFramework(cms, lead)
  const [first] = approvers
  const edition = await makeUpdate(cms, lead, first!, [
    { relationTo: 'frameworks', value: frameworkId, operation: 'add' },
    { relationTo: 'competencies', value: competencyId, operation: 'add' },
  ])
  await publishUpdate(cms, lead, first!, edition)

  let order = 1
  const draft = async (as: SignedIn, name: string) => {
    order += 1
    const behaviours = [{ text: `Does ${name}.`, form: 'bullet', polarity: 'positive', point: '1' }]
    const body = { name, framework: frameworkId, order, definition: 'As it was.', behaviours }
    return idOf((await cms.rest('POST', '/competencies', { as, body })).body)
  }
  editors = await inTurn(count(editorCount), async (n) => {
    const person = await cms.person(`Editor ${String(n)}`, ['editor'])
    return { person, competencyId: await draft(person, `Competency of editor ${String(n)}`) }
  })
  const turns = approvers.flatMap((approver) => count(reviewsEach).map((n) => ({ approver, n })))
  reviews = await inTurn(turns, async ({ approver, n }) => {
    const value = await draft(lead, `Competency ${String(n)} for ${approver.name}`)
    const updateId = await makeUpdate(cms, lead, approver, [
      { relationTo: 'competencies', value, operation: 'add' },
    ])
    const submitted = await cms.rest('POST', `/updates/${updateId}/submit`, { as: lead, body: {} })
    expect(submitted.status, JSON.stringify(submitted.body)).toBe(200)
    return { approver, updateId }
  })
})
afterAll(() => cms.close())

it('twenty editors save while three approvers approve: nothing refused, nothing lost, all of it told', async () => {
  const saving = editors.map(async ({ person, competencyId }) => {
    for (const save of count(savesEach)) {
      const answer = await cms.rest('PATCH', `/competencies/${competencyId}?draft=true`, {
        as: person,
        body: { definition: `Save ${String(save)} of ${person.name}.` },
      })
      expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    }
  })
  const approving = reviews.map(async ({ approver, updateId }) => {
    const { body: shown } = await cms.rest('GET', `/updates/${updateId}`, { as: approver })
    const answer = await cms.rest('POST', `/updates/${updateId}/approve`, {
      as: approver,
      body: { hash: shown.hash },
    })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  })
  await Promise.all([...saving, ...approving])

  for (const { person, competencyId } of editors) {
    const { body } = await cms.rest('GET', `/competencies/${competencyId}?draft=true`, { as: person })
    expect(body.definition).toBe(`Save ${String(savesEach)} of ${person.name}.`)
    expect(await savedDefinitions(competencyId)).toEqual([
      'As it was.',
      ...count(savesEach).map((save) => `Save ${String(save)} of ${person.name}.`),
    ])
  }
  for (const { approver, updateId } of reviews) {
    const { body } = await cms.rest('GET', `/updates/${updateId}`, { as: approver })
    expect(body.state).toBe('approved')
    const { docs } = await cms.payload.find({
      collection: 'review-events',
      where: { and: [{ update: { equals: updateId } }, { action: { equals: 'approve' } }] },
      depth: 0,
    })
    expect(docs.map(({ actor }) => actor)).toEqual([approver.id])
  }
})

/** What each version says, the oldest first. */
async function savedDefinitions(parent: string): Promise<unknown[]> {
  const { docs } = await cms.payload.findVersions({
    collection: 'competencies',
    where: { parent: { equals: parent } },
    sort: 'createdAt',
    depth: 0,
    pagination: false,
  })
  return docs.map(({ version }) => version.definition)
}

function count(upTo: number): number[] {
  return Array.from({ length: upTo }, (_, index) => index + 1)
}

/** One after the other; what is measured at once comes later. */
async function inTurn<From, To>(list: readonly From[], make: (one: From) => Promise<To>): Promise<To[]> {
  const made: To[] = []
  for (const one of list) made.push(await make(one))
  return made
}
