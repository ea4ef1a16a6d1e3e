// The smallest framework an editor could have: one framework and one competency, published by two people.
import type { User } from '#cms/payload-types'
import type { SignedIn, TestCms } from '../support/test-cms.ts'

export type SmallFramework = { frameworkId: string; competencyId: string }

/** Drafts the framework as `editor` over REST. */
export async function draftSmallFramework(
  { rest }: TestCms,
  editor: SignedIn,
  slug = 'meadow',
): Promise<SmallFramework> {
  const framework = await rest('POST', '/frameworks', {
    as: editor,
    body: {
      title: 'How we work',
      organisation: 'Meadow Homes',
      slug,
      scale: {
        kind: 'levels',
        points: [
          { code: '1', name: 'Level 1' },
          { code: '2', name: 'Level 2' },
        ],
      },
    },
  })
  const frameworkId = idOf(framework.body)
  const competency = await rest('POST', '/competencies', {
    as: editor,
    body: {
      name: 'Listening',
      framework: frameworkId,
      order: 1,
      definition: 'Hearing what residents mean.',
      behaviours: [
        { text: 'Lets people finish before answering.', form: 'bullet', polarity: 'positive', point: '1' },
        { text: 'Talks over residents.', form: 'bullet', polarity: 'negative' },
      ],
    },
  })
  return { frameworkId, competencyId: idOf(competency.body) }
}

/** Drafts the framework and publishes it in its first update. */
export async function publishSmallFramework(
  cms: TestCms,
  editor: SignedIn,
  approver: SignedIn,
): Promise<SmallFramework> {
  const small = await draftSmallFramework(cms, editor)
  const first = await makeUpdate(cms, editor, approver, [
    { relationTo: 'frameworks', value: small.frameworkId, operation: 'add' },
    { relationTo: 'competencies', value: small.competencyId, operation: 'add' },
  ])
  await publishUpdate(cms, editor, approver, first)
  return small
}

/** Makes an update of these documents, reviewed by `approver`. Returns its id. */
export async function makeUpdate(
  { rest }: TestCms,
  editor: SignedIn,
  approver: User,
  items: { relationTo: 'frameworks' | 'competencies' | 'roles'; value: string; operation?: string }[],
): Promise<string> {
  const made = await rest('POST', '/updates', {
    as: editor,
    body: {
      title: 'First edition',
      note: 'Our framework goes online.',
      items: items.map(({ operation = 'change', ...document }) => ({ document, operation })),
      reviewers: [{ user: approver.id, required: true }],
    },
  })
  return idOf(made.body)
}

/** Takes an update from draft to published. */
export async function publishUpdate(
  { rest }: TestCms,
  editor: SignedIn,
  approver: SignedIn,
  id: string,
): Promise<void> {
  for (const [action, as] of [
    ['submit', editor],
    ['approve', approver],
    ['publish', approver],
  ] as const) {
    const { body: update } = await rest('GET', `/updates/${id}`, { as })
    const { status, body } = await rest('POST', `/updates/${id}/${action}`, {
      as,
      body: action === 'approve' ? { hash: update.hash } : {},
    })
    if (status !== 200) throw new Error(`${action} was refused: ${JSON.stringify(body)}`)
  }
}

/** The id of a document that was just made. */
export function idOf(body: Record<string, unknown>): string {
  // Payload answers { doc: { id } }; anything else is a refusal, which the test should see.
  const doc = body.doc as { id?: string } | undefined
  if (doc?.id === undefined) throw new Error(`Expected a document, got ${JSON.stringify(body)}`)
  return doc.id
}
