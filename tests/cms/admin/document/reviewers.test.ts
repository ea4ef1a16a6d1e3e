import { expect, test } from 'vitest'
import { governedDocument } from '#cms/admin/document/governed-document'
import { possibleReviewers } from '#cms/admin/document/reviewers'

type Account = Parameters<typeof possibleReviewers>[0][number]

const person = (id: string, overrides: Partial<Account> = {}): Account => ({
  id,
  name: id.toUpperCase(),
  roles: ['approver'],
  active: true,
  system: false,
  ...overrides,
})

test('only other, active people who approve can be asked; those who wrote part of it come last with the reason', () => {
  const people = [
    person('zoe'),
    person('me'),
    person('gone', { active: false }),
    person('samples', { system: true }),
    person('editor', { roles: ['editor'] }),
    person('ann', { roles: ['editor', 'approver'] }),
    person('bob', { active: null }),
  ]
  expect(possibleReviewers(people, 'me', ['users:ann', 'users:editor'])).toEqual([
    { id: 'bob', name: 'BOB' },
    { id: 'zoe', name: 'ZOE' },
    { id: 'ann', name: 'ANN', why: 'wrote part of it' },
  ])
})

test('updates name a document by its collection and id, a global by its name, and nothing else', () => {
  const competency = governedDocument({ collectionSlug: 'competencies', id: 'c1' })
  expect(competency?.key).toBe('competencies:c1')
  expect(competency?.item('remove')).toEqual({
    document: { relationTo: 'competencies', value: 'c1' },
    operation: 'remove',
  })
  expect(governedDocument({ globalSlug: 'settings' })?.item('change')).toEqual({
    global: 'settings',
    operation: 'change',
  })
  expect(governedDocument({ collectionSlug: 'competencies' })).toBeUndefined()
  expect(governedDocument({ collectionSlug: 'users', id: 'u1' })).toBeUndefined()
})
