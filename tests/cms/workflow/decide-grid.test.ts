// Who may do what in which state, as a grid that is written out: every action, every state, everybody. It is on purpose
// not worked out from anything; whoever changes the table of transitions changes this grid by hand.
import { expect, it } from 'vitest'
import { decide } from '#cms/workflow/decide'
import { updateStates, type UpdateState } from '#cms/workflow/states'
import { updateActions, type UpdateAction } from '#cms/workflow/transitions'
import type { ActionInput, Actor } from '#cms/workflow/update-facts'
import { as, clock, jo, makePerson, makeUpdate, priya, sam } from '#tests/factories/update-facts'

const everybody: Record<string, Actor> = {
  E: as(sam), // the editor who started it
  e: as(makePerson('Elif Kaya', 'editor')), // another editor
  R: as(priya), // its required reviewer
  r: as(jo), // its invited reviewer, an approver too
  a: as(makePerson('Noor Aziz', 'approver')), // an approver who was not asked
  A: as(makePerson('Ada Quist', 'admin')), // an administrator
  X: as(makePerson('Eva Ryd', 'editor', 'approver', 'admin')), // every role
  s: as(sam, { roles: ['editor', 'approver', 'admin'] }), // who started it, with every role
  n: as(makePerson('Guest')), // no role
  g: as(priya, { active: false }), // the required reviewer after leaving
  G: as(makePerson('Ada Quist', 'admin'), { active: false }), // an administrator after leaving
  c: clock,
}

/** The states in the order of the columns. */
const columns = 'draft in-review changes-requested approved scheduled published discarded'.split(' ')

/** In each column those who may; a dot stands for nobody. */
const grid: Record<UpdateAction, string> = {
  submit: '            EeXs  .     EeXs  .       .       .     .',
  'request-changes': ' .     Rr    .     .       .       .     .',
  approve: '           .     Rr    .     .       .       .     .',
  withdraw: '          .     ERrAXs .    ERrAXs  ERrAXs  .     .',
  schedule: '          .     .     .     RraAXs  .       .     .',
  publish: '           .     .     .     RraAXs  RraAXsc .     .',
  hold: '              .     .     .     .       c       .     .',
  discard: '           EAXs  .     EAXs  .       .       .     .',
  revert: '            .     .     .     .       .       EeXs  .',
  'break-glass': '     AXs   AXs   AXs   AXs     .       .     .',
  'replace-reviewer': 'AXs   AXs   AXs   .       .       .     .',
  remind: '            .     EeAXs .     .       .       .     .',
  'take-out': '        EAXs  .     EAXs  .       .       .     .',
  'set-aside': '       EAXs  .     EAXs  .       .       .     .',
  'take-up': '         EAXs  .     EAXs  .       .       .     .',
}

const complete: ActionInput = {
  hash: 'hash-1',
  comment: 'Say how.',
  reason: 'The law changes tonight, and everybody who could sign is away.',
  at: '2026-04-01T08:00:00+01:00',
  item: 'competencies:1',
  from: 'priya',
  to: 'mo',
}

it('names every state and every action', () => {
  expect(columns).toEqual([...updateStates])
  expect(Object.keys(grid).sort()).toEqual([...updateActions].sort())
})

it.each([...updateActions])('%s is done by exactly those whom the grid names', (action) => {
  const cells = grid[action].trim().split(/\s+/)
  expect(cells).toHaveLength(columns.length)
  const found = updateStates.map((state) => {
    const update = factsFor(action, state)
    const may = Object.entries(everybody).filter(([, actor]) => decide(update, action, actor, complete).ok)
    return may.map(([letter]) => letter).join('') || '.'
  })
  expect(found.map(sorted)).toEqual(cells.map(sorted))
})

function factsFor(action: UpdateAction, state: UpdateState) {
  const setAside = action === 'take-up' ? [{ key: 'competencies:1', title: 'Listening' }] : []
  return makeUpdate({ state, setAside, newcomer: makePerson('Mo Diaz', 'approver') })
}

const sorted = (letters: string) => Array.from(letters).sort().join('')
