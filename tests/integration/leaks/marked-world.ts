// Published content beside drafts, an update, comments, an import, people and rows of the system that all carry the mark.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CollectionSlug } from 'payload'
import type { SignedIn, TestCms } from '../../support/test-cms.ts'
import { draftSmallFramework, idOf, publishUpdate, type SmallFramework } from '../small-framework.ts'
import { mark, markedFields } from './mark.ts'

export type MarkedWorld = SmallFramework & { roleId: string; updateId: string; hidden: SmallFramework }

const behaviours = [{ text: `Says ${mark}.`, form: 'bullet', polarity: 'positive' }]

export async function makeMarkedWorld(cms: TestCms): Promise<MarkedWorld> {
  const editor = await cms.person(`Edda ${mark}`, ['editor'])
  const approver = await cms.person(`Asha ${mark}`, ['approver'])
  const seen = await draftSmallFramework(cms, editor)
  const hidden = await hiddenFramework(cms, editor)
  const roleId = await publishedRole(cms, editor, seen, hidden)
  const neighbour = await made(cms, editor, '/competencies', {
    name: 'Planning',
    framework: seen.frameworkId,
    order: 2,
    definition: 'Looking ahead.',
    behaviours: [{ text: 'Plans the week.', form: 'bullet', polarity: 'positive' }],
  })
  // A published line beside one that leads to a draft: a question about both at once must not tell of the draft.
  await cms.rest('PATCH', `/competencies/${seen.competencyId}?draft=true`, {
    as: editor,
    body: {
      related: [
        { competency: neighbour, relation: 'related' },
        { competency: hidden.competencyId, relation: 'related' },
      ],
    },
  })
  const documents = [
    { relationTo: 'frameworks', value: seen.frameworkId },
    { relationTo: 'competencies', value: seen.competencyId },
    { relationTo: 'competencies', value: neighbour },
    { relationTo: 'roles', value: roleId },
  ]
  const publish = await made(cms, editor, '/updates', {
    title: 'First edition',
    note: 'Our framework goes online.',
    items: [...documents.map((document) => ({ document })), { global: 'settings' }, { global: 'synonyms' }],
    reviewers: [{ user: approver.id }],
  })
  await cms.rest('POST', '/globals/settings', { as: editor, body: { title: 'Handbook' } })
  await cms.rest('POST', '/globals/synonyms', { as: editor, body: { sets: [{ words: ['home', 'house'] }] } })
  await publishUpdate(cms, editor, approver, publish)
  await draftMarked(cms, editor, [...documents.map(({ relationTo, value }) => `/${relationTo}/${value}`)])
  const updateId = await sendBack(cms, editor, approver, documents)
  await systemRows(cms, editor, updateId)
  return { ...seen, roleId, updateId, hidden }
}

async function hiddenFramework(cms: TestCms, editor: SignedIn): Promise<SmallFramework> {
  const fields = (slug: CollectionSlug) => markedFields(cms.payload.collections[slug].config.flattenedFields)
  const frameworkId = await made(cms, editor, '/frameworks', {
    ...fields('frameworks'),
    slug: `${mark}-framework`,
  })
  const competencyId = await made(cms, editor, '/competencies', {
    ...fields('competencies'),
    framework: frameworkId,
    slug: `${mark}-competency`,
    related: [],
    behaviours,
  })
  return { frameworkId, competencyId }
}

function publishedRole(cms: TestCms, editor: SignedIn, seen: SmallFramework, hidden: SmallFramework) {
  return made(cms, editor, '/roles', {
    name: 'Caretaker',
    framework: seen.frameworkId,
    summary: 'Looks after a house.',
    expectations: [
      { kind: 'competency', competency: seen.competencyId, point: '1' },
      { kind: 'competency', competency: hidden.competencyId, point: '1' },
    ],
  })
}

/** Drafts of what is published, with the mark in every field; relations stay as they are. */
async function draftMarked(cms: TestCms, editor: SignedIn, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const slug = path.split('/')[1] as CollectionSlug // the paths begin with the collection
    const fields = markedFields(cms.payload.collections[slug].config.flattenedFields)
    delete fields['related']
    delete fields['expectations']
    const body = slug === 'competencies' ? { ...fields, behaviours } : fields
    await saved(cms.rest('PATCH', `${path}?draft=true`, { as: editor, body }))
  }
  for (const { slug, flattenedFields } of cms.payload.globals.config)
    await saved(cms.rest('POST', `/globals/${slug}`, { as: editor, body: markedFields(flattenedFields) }))
}

/** An update with the mark in title and note, sent for approval and sent back with a marked comment. */
async function sendBack(
  cms: TestCms,
  editor: SignedIn,
  approver: SignedIn,
  documents: readonly { relationTo: string; value: string }[],
): Promise<string> {
  const id = await made(cms, editor, '/updates', {
    title: `About ${mark}`,
    note: `Why ${mark}.`,
    items: [...documents.map((document) => ({ document })), { global: 'settings' }, { global: 'synonyms' }],
    reviewers: [{ user: approver.id }],
  })
  await cms.payload.db.updateOne({ collection: 'updates', id, data: { state: 'in-review' } })
  await saved(
    cms.rest('POST', `/updates/${id}/request-changes`, { as: approver, body: { comment: `Not ${mark}.` } }),
  )
  return id
}

/** Rows that only the system writes, each with the mark in every text. */
async function systemRows(cms: TestCms, editor: SignedIn, update: string): Promise<void> {
  const document = join(import.meta.dirname, '../../fixtures/documents/plain-lists.txt')
  const text = (await readFile(document, 'utf8')).replaceAll(/\bthe\b/g, mark)
  await saved(cms.rest('POST', '/imports', { as: editor, body: { fileName: `${mark}.txt`, text } }))
  const people = { author: editor.id, actor: editor.id, update }
  for (const slug of ['review-comments', 'previews', 'audit-events', 'leases', 'releases'] as const) {
    const fields = markedFields(cms.payload.collections[slug].config.flattenedFields)
    const data = { ...fields, ...people, until: '2999-01-01', number: 99, change: { note: mark } }
    // Past validation: these rows belong to the system, and only their texts matter here.
    await cms.payload.db.create({ collection: slug, data })
  }
}

async function made(cms: TestCms, as: SignedIn, path: string, body: object): Promise<string> {
  return idOf((await saved(cms.rest('POST', path, { as, body }))).body)
}

async function saved(answer: ReturnType<TestCms['rest']>) {
  const { status, body } = await answer
  if (status >= 400) throw new Error(`A draft of this test was refused: ${JSON.stringify(body)}`)
  return { status, body }
}
