// Questions about a collection: ordinary ones pass, and what no database could answer is refused with a sentence.
import type { FlattenedField } from 'payload'
import { expect, it } from 'vitest'
import { problemOfQuestion } from '#cms/access/check-question'

// Names and types are all that is looked at.
const fields = [
  { name: 'name', type: 'text' },
  { name: 'order', type: 'number' },
  { name: 'createdAt', type: 'date' },
] as FlattenedField[]

it.each([
  {},
  { sort: '-updatedAt', page: 3 },
  { sort: '' },
  { sort: ['framework.title', 'hash'] },
  { where: { name: { like: "O'Neil (a+)+$" } } },
  { where: { or: [{ and: [{ name: { in: 'a,b' } }, { order: { greater_than: '3' } }] }] } },
  { where: { createdAt: { less_than: '2026-04-01T08:00:00+01:00' }, order: { in: ['1', '2'] } } },
  { where: { document: { equals: { relationTo: 'roles', value: '1' } }, name: { exists: 'true' } } },
])('%j can be answered', (question) => {
  expect(problemOfQuestion(question, fields)).toBeUndefined()
})

it.each([
  { where: 'name' },
  { where: { and: 'x' } },
  { where: { name: 'x' } },
  { where: { name: { $gt: '' } } },
  { where: { name: { near: '1,2' } } },
  { where: { name: { equals: { $ne: '' } } } },
  { where: { name: { equals: { relationTo: 'users' } } } },
  { where: { name: { like: ['a', 'b'] } } },
  { where: { or: [{ name: { in: [{ $ne: '' }] } }] } },
  { where: { order: { greater_than: 'many' } } },
  { where: { createdAt: { less_than: 'zzz' } } },
  { sort: 'createdBy.hash' },
  { sort: 'title,-createdBy__resetPasswordToken' },
  { sort: 'name,'.repeat(3) },
  { sort: Array(11).fill('name') },
  { page: 1e20 },
])('%j is refused', (question) => {
  expect(problemOfQuestion(question, fields)).toMatch(/\.$/)
})
