// The list in which an editor says what a piece is: every choice is a decision, and every decision is shown as the choice it came from.
import { expect, test } from 'vitest'
import { meaning } from '#cms/import/decisions'
import { choiceGroups, chosenPlace, fieldsOf, meaningOf, type Choice } from '#cms/admin/import/choices'

const all: Choice[] = choiceGroups.flatMap(({ choices }) => choices)
const place = { competency: 'Listening', point: '2', theme: '', cut: false }

test.each(all)('"%s" is a decision that the CMS accepts, and comes back as it was chosen', (choice) => {
  const is = meaningOf({ choice, ...place })
  expect(meaning.safeParse(is).success).toBe(true)
  const asks = fieldsOf(choice)
  expect(chosenPlace(is)).toEqual({
    choice,
    competency: asks.competency ? place.competency : '',
    point: asks.point === 'no' ? '' : place.point,
    theme: '',
    cut: false,
  })
})

test.each(all)('"%s" is no decision while something is missing', (choice) => {
  const asks = fieldsOf(choice)
  const without = (missing: object) => meaningOf({ choice, ...place, ...missing })
  expect(without({ competency: '' }) === undefined).toBe(asks.competency)
  expect(without({ point: '' }) === undefined).toBe(asks.point === 'must')
})

test('nothing is chosen for a piece that is nowhere or right', () => {
  expect(chosenPlace(undefined).choice).toBe('')
  expect(chosenPlace({ kind: 'right' }).choice).toBe('')
  expect(meaningOf(chosenPlace(undefined))).toBeUndefined()
})

test('a line keeps its theme, and may be cut', () => {
  const is = meaningOf({ choice: 'doNot', ...place, theme: 'On deck', cut: true })
  expect(is).toEqual({
    kind: 'behaviour',
    competency: 'Listening',
    polarity: 'negative',
    point: '2',
    theme: 'On deck',
    cut: true,
  })
  expect(chosenPlace(is)).toMatchObject({ choice: 'doNot', theme: 'On deck', cut: true })
})
