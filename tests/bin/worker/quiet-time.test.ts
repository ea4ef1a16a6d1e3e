// What is published close together gives one build.
import { expect, it } from 'vitest'
import { quietTime } from '#bin/worker/quiet-time'

it('waits until nothing newer has come for a second', () => {
  const isQuiet = quietTime()
  const asked: [number, number][] = [
    [1, 0],
    [1, 900],
    [2, 950],
    [2, 1_900],
    [2, 1_950],
  ]
  expect(asked.map(([number, now]) => isQuiet(number, now))).toEqual([false, false, false, false, true])
})
