// A signature is bound to a hash, so the hash must move with every word and with nothing else.
import { fc } from '#tests/support/properties'
import { describe, expect, it } from 'vitest'
import { contentHash } from '#cms/workflow/content-hash'
import { updateHash, type HashedUpdate } from '#cms/workflow/update-hash'

const content = {
  id: 'listening',
  name: 'Listening',
  themes: [],
  behaviours: [{ id: 'b-0000000001', text: 'Waits' }],
}
const document = { collection: 'competencies', content }

const update: HashedUpdate = {
  title: 'Spring changes',
  note: 'Clearer wording.',
  items: [
    { key: 'competencies:1', operation: 'change', hash: 'a' },
    { key: 'settings', operation: 'change', hash: 'b' },
  ],
}

describe('contentHash', () => {
  it('is the same on any database: order of members, null and absent do not matter', () => {
    const other = {
      behaviours: content.behaviours,
      name: 'Listening',
      definition: null,
      id: 'listening',
      group: undefined,
    }
    expect(contentHash({ collection: 'competencies', content: other })).toBe(contentHash(document))
  })

  it('stays what it was: signatures are kept under it', () => {
    expect(contentHash(document)).toMatchInlineSnapshot(
      `"7ab53d62a401b56a18df39a040f827b4ba560e08e74ad627a805d933c4f4b8b4"`,
    )
  })

  it.each([
    ['a space', { ...document, content: { ...content, name: 'Listening ' } }],
    ['the collection', { ...document, collection: 'roles' }],
    ['a line', { ...document, content: { ...content, behaviours: [] } }],
  ])('moves with %s', (_what, changed) => {
    expect(contentHash(changed)).not.toBe(contentHash(document))
  })
})

describe('updateHash', () => {
  it('does not depend on the order in which documents were added, nor on anything else an item carries', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...update.items], { minLength: 2 }), (items) => {
        const carrying = items.map((item) => ({ ...item, contributors: ['users:sam'] }))
        expect(updateHash({ ...update, items: carrying })).toBe(updateHash(update))
      }),
    )
  })

  it.each<[string, HashedUpdate]>([
    ['the title', { ...update, title: 'Spring change' }],
    ['the note', { ...update, note: 'Clearer wording' }],
    ['an item taken out', { ...update, items: update.items.slice(1) }],
    [
      'an operation',
      { ...update, items: update.items.map((item) => ({ ...item, operation: 'remove' as const })) },
    ],
    ['the content of an item', { ...update, items: update.items.map((item) => ({ ...item, hash: 'c' })) }],
  ])('moves with %s', (_what, changed) => {
    expect(updateHash(changed)).not.toBe(updateHash(update))
  })
})
