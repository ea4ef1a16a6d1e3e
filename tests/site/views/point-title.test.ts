// A level named "B" says nothing by itself; "Level B" does.
import { expect, it } from 'vitest'
import { pointTitle } from '#site/views/point-title'
import { assembleHandbook } from '#site/views/handbook'
import { makeReleaseOfFiveShapes } from '#tests/factories/release-of-five-shapes'

const handbook = assembleHandbook(makeReleaseOfFiveShapes(), { base: '/' })

it.each([
  ['spire', 'B', 'Level B'],
  ['spire', '12', 'Level 12'],
  ['spire', 'Level 2', 'Level 2'],
  ['spire', 'L2', 'L2'],
  ['spire', 'Practitioner', 'Practitioner'],
  ['quay', 'A', 'A'],
])('in %s a point named "%s" is called "%s"', (id, name, title) => {
  const entry = handbook.frameworks.find(({ framework }) => framework.id === id)
  expect(entry && pointTitle(entry, { name })).toBe(title)
})
