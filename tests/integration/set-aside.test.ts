// A draft makes room for an urgent correction and comes back: nothing is lost, nothing doubled, nothing overwritten.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { makeUpdate, publishSmallFramework, publishUpdate, type SmallFramework } from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let other: SignedIn
let approver: SignedIn
let admin: SignedIn
let small: SmallFramework
let item: string

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  other = await cms.person('Finn Vale', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  admin = await cms.person('Ada Root', ['admin'])
  small = await publishSmallFramework(cms, editor, approver)
  item = `competencies:${small.competencyId}`
})
afterAll(() => cms.close())

const act = (id: string, action: string, as: SignedIn, body: object = {}) =>
  cms.rest('POST', `/updates/${id}/${action}`, { as, body })
const shown = async (id: string) => (await cms.rest('GET', `/updates/${id}`, { as: editor })).body
const update = (as: SignedIn) =>
  makeUpdate(cms, as, approver, [{ relationTo: 'competencies', value: small.competencyId }])

type Line = { id: string; text: string; polarity: string; point?: string }

async function draft() {
  const { body } = await cms.rest('GET', `/competencies/${small.competencyId}?draft=true&depth=0`, {
    as: editor,
  })
  return { definition: body.definition, behaviours: body.behaviours as Line[] }
}

async function save(as: SignedIn, body: object) {
  const saved = await cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, { as, body })
  expect(saved.status).toBe(200)
}

const reworded = (lines: readonly Line[], from: RegExp, text: string) =>
  lines.map((line) => (from.test(line.text) ? { ...line, text } : line))

describe('a draft that is set aside', () => {
  it('frees its document, stays out of the update, and keeps the update from being sent', async () => {
    const { behaviours } = await draft()
    await save(editor, {
      definition: 'Hearing what residents mean, in spring.',
      behaviours: [
        ...reworded(behaviours, /^Lets/, 'Lets people finish.'),
        { text: 'Sums up.', polarity: 'positive' },
      ],
    })
    const spring = await update(editor)
    expect(await act(spring, 'set-aside', other, { item })).toMatchObject({ status: 403 })
    expect(await act(spring, 'set-aside', editor, { item: 'roles:x' })).toMatchObject({ status: 422 })
    expect(await act(spring, 'set-aside', editor, { item })).toMatchObject({
      status: 200,
      body: { state: 'draft' },
    })

    expect(await draft()).toMatchObject({ definition: 'Hearing what residents mean.', behaviours })
    expect(await shown(spring)).toMatchObject({
      items: [],
      setAside: [{ key: item, title: 'Listening', by: 'Edda Moss', heldBy: null }],
    })
    expect(JSON.stringify((await shown(spring)).setAside)).not.toContain('in spring')
    expect(await act(spring, 'submit', editor)).toMatchObject({ status: 422 })
    expect(await act(spring, 'take-out', editor, { item })).toMatchObject({ status: 409 })
    const dropped = await cms.rest('PATCH', `/updates/${spring}`, { as: editor, body: { items: [] } })
    expect(dropped.status).toBe(422)

    await save(other, {
      behaviours: [
        ...reworded(behaviours, /^Talks/, 'Talks over people.'),
        { text: 'Writes it down.', polarity: 'positive' },
      ],
    })
    const urgent = await update(other)
    expect(await act(spring, 'take-up', editor, { item })).toMatchObject({ status: 409 })
    expect((await shown(spring)).setAside).toMatchObject([{ heldBy: 'First edition' }])
    await publishUpdate(cms, other, approver, urgent)

    expect(await act(spring, 'take-up', editor, { item })).toMatchObject({ status: 200 })
    const merged = await draft()
    expect(merged.definition).toBe('Hearing what residents mean, in spring.')
    expect(merged.behaviours.map(({ text }) => text).toSorted()).toEqual([
      'Lets people finish.',
      'Sums up.',
      'Talks over people.',
      'Writes it down.',
    ])
    expect(await shown(spring)).toMatchObject({ items: [{ key: item, operation: 'change' }], setAside: [] })
    await publishUpdate(cms, editor, approver, spring)
    const { body } = await cms.rest('GET', `/competencies/${small.competencyId}`)
    expect(body.definition).toBe('Hearing what residents mean, in spring.')
  })

  it('comes back only when somebody has chosen what both changed', async () => {
    await save(editor, { definition: 'In summer.' })
    const summer = await update(editor)
    await act(summer, 'set-aside', admin, { item })
    await save(other, { definition: 'Corrected.' })
    await publishUpdate(cms, other, approver, await update(other))

    const asked = await act(summer, 'take-up', editor, { item })
    expect(asked).toMatchObject({
      status: 422,
      body: {
        ok: false,
        conflicts: [
          {
            what: 'The field "definition"',
            base: 'Hearing what residents mean, in spring.',
            mine: 'In summer.',
            theirs: 'Corrected.',
          },
        ],
      },
    })
    expect(await draft()).toMatchObject({ definition: 'Corrected.' })
    expect((await shown(summer)).setAside).toHaveLength(1)
    const [conflict] = asked.body.conflicts as { key: string }[]
    const choose = (choice: string) =>
      act(summer, 'take-up', editor, { item, choices: { [conflict?.key ?? '']: choice } })
    expect(await choose('both')).toMatchObject({ status: 422 })
    expect(await choose('mine')).toMatchObject({ status: 200 })
    expect(await draft()).toMatchObject({ definition: 'In summer.' })
    const { docs } = await cms.payload.find({
      collection: 'review-events',
      where: { update: { equals: summer } },
      sort: 'createdAt',
      depth: 0,
    })
    expect(docs.map(({ action, about, actorName }) => [action, about, actorName])).toEqual([
      ['set-aside', item, 'Ada Root'],
      ['take-up', item, 'Edda Moss'],
    ])
    await act(summer, 'discard', editor)
  })

  it('still counts as written by its authors, and does not disturb the correction when it is given up', async () => {
    const author = await cms.person('Sol Brand', ['editor', 'approver'])
    await save(author, { definition: 'By Sol.' })
    const id = await update(editor)
    await act(id, 'set-aside', editor, { item })
    await save(other, { definition: 'Urgent.' })
    const urgent = await update(other)
    expect(await act(id, 'discard', editor)).toMatchObject({ status: 200 })
    expect(await draft()).toMatchObject({ definition: 'Urgent.' })
    await publishUpdate(cms, other, approver, urgent)
    const { contributors } = await cms.payload.findByID({
      collection: 'updates',
      id,
      depth: 0,
      showHiddenFields: true,
    })
    expect(contributors).toContain(`users:${author.id}`)
  })
})

describe('a document that is taken out', () => {
  it('keeps its draft and is free for another update', async () => {
    await save(editor, { definition: 'For later.' })
    const id = await update(editor)
    expect(await act(id, 'take-out', other, { item })).toMatchObject({ status: 403 })
    expect(await act(id, 'take-out', admin, { item })).toMatchObject({ status: 200 })
    expect(await draft()).toMatchObject({ definition: 'For later.' })
    const next = await update(editor)
    expect(await act(next, 'submit', editor)).toMatchObject({ status: 200 })
    expect(await act(next, 'take-out', editor, { item })).toMatchObject({ status: 409 })
  })
})
