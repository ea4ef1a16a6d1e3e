import { expect, test } from 'vitest'
import { whyWaiting } from '#cms/admin/dashboard/read-dashboard'

type Update = Parameters<typeof whyWaiting>[0]

const update = (state: Update['state'], overrides: Partial<Update> = {}): Update => ({
  id: 'u1',
  title: 'Spring changes',
  state,
  createdBy: 'editor',
  reviewers: [{ user: 'approver', required: true }],
  signOffs: [],
  updatedAt: '',
  createdAt: '',
  ...overrides,
})
const editor = { id: 'editor', roles: ['editor' as const] }
const approver = { id: 'approver', roles: ['approver' as const] }
const signed = { signOffs: [{ user: 'approver', hash: 'h', at: '' }] }

test.each([
  ['in-review', approver, {}, 'You are asked to read it.'],
  ['in-review', approver, signed, undefined],
  ['in-review', editor, {}, undefined],
  ['changes-requested', editor, {}, 'A reviewer asked for changes.'],
  ['changes-requested', approver, {}, undefined],
  ['approved', approver, signed, 'It is approved and can be published.'],
  ['approved', editor, {}, undefined],
  ['draft', editor, {}, undefined],
] as const)('%s waits for %o with %o: %s', (state, person, overrides, why) => {
  expect(whyWaiting(update(state, { ...overrides }), { ...person, roles: [...person.roles] })).toBe(why)
})
