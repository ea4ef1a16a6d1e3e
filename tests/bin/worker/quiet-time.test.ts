// What is published close together gives one build.
import { expect, it } from 'vitest'
import { quietTime } from '#bin/worker/quiet-time'

it('waits until nothing newer has come for half a second', () => {
  const isQuiet = quietTime()
  const asked: [number, number][] = [
    [1, 0],
    [1, 450],
    [2, 475],
    [2, 950],
    [2, 975],
  ]
  expect(asked.map(([number, now]) => isQuiet(number, now))).toEqual([false, false, false, false, true])
})
