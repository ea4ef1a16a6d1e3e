// What a body may say in the place of a field, and what is no form's doing.
import type { FlattenedField } from 'payload'
import { expect, it } from 'vitest'
import { heldBody } from '#cms/access/hold-body'

const fields = [
  { name: 'title', type: 'text' },
  { name: 'aliases', type: 'text', hasMany: true },
  { name: 'kind', type: 'select', options: ['levels', { label: 'None', value: 'none' }] },
  { name: 'framework', type: 'relationship', relationTo: 'frameworks' },
  { name: 'document', type: 'relationship', relationTo: ['frameworks', 'roles'] },
  { name: 'validFrom', type: 'date' },
  { name: 'order', type: 'number' },
  { name: 'midpoint', type: 'checkbox' },
  { name: 'rows', type: 'array', flattenedFields: [{ name: 'text', type: 'textarea' }] },
  { name: 'contact', type: 'group', flattenedFields: [{ name: 'email', type: 'email' }] },
  // Payload completes fields with much that is not looked at here.
] as unknown as FlattenedField[]

const id = '6b02dcb4848c3b4d5b528f20'

it.each<object>([
  {
    title: 'A',
    aliases: ['B'],
    kind: 'none',
    framework: id,
    validFrom: '2026-04-01',
    order: 2,
    midpoint: true,
  },
  { title: null, aliases: null, kind: '', framework: null, validFrom: null, order: null, rows: null },
  { framework: { id, title: 'As it was read' }, document: { relationTo: 'roles', value: id } },
  { rows: [{ text: 'A' }, {}], contact: { email: 'hr@example.org' } },
  // As Payload's own form sends a list without rows, and what it does not know of.
  { rows: 0, _status: 'draft' },
])('takes %j', (body) => {
  expect(heldBody(body, fields)).toEqual(body)
})

it.each<[object, string]>([
  [{ title: { $gt: '' } }, '"title" has to be a text.'],
  [{ title: ['A'] }, '"title" has to be a text.'],
  [{ aliases: [{ $ne: 1 }] }, '"aliases" has to be a list of texts.'],
  [{ kind: 'steps' }, '"kind" has to be one of its choices.'],
  [{ framework: { $ne: null } }, '"framework" has to be the id of a document.'],
  [{ framework: 'all' }, '"framework" has to be the id of a document.'],
  [{ document: { relationTo: 'roles', value: { $ne: 1 } } }, '"document" has to be the id of a document.'],
  [{ validFrom: 'soon' }, '"validFrom" has to be a date.'],
  [{ order: 'many' }, '"order" has to be a number.'],
  [{ midpoint: 'x' }, '"midpoint" has to be true or false.'],
  [{ rows: { length: 3 } }, '"rows" has to be a list of rows.'],
  [{ rows: [null] }, '"rows" has to be a list of rows.'],
  [{ rows: [{ text: [] }] }, '"text" has to be a text.'],
  [{ contact: 'me' }, '"contact" has to be an object.'],
])('refuses %j', (body, sentence) => {
  expect(() => heldBody(body, fields)).toThrow(sentence)
})

it('leaves out when it says that it was made', () => {
  expect(heldBody({ title: 'A', createdAt: '2001-01-01', updatedAt: '2999-01-01' }, fields)).toEqual({
    title: 'A',
  })
})
