import { expect, test } from 'vitest'
import { mapScheme } from '#cms/admin/competency/lines/map-scheme'
import { mapFrameworkLists } from '#cms/admin/framework/map-framework-lists'

const lists = mapFrameworkLists({
  title: ' Teahouse ',
  vocabulary: { positive: 'What we see', level: '' },
  groups: [{ key: 'core', name: 'Core', kind: 'core' }],
  values: [{ name: 'Never saved' }],
  scale: {
    kind: 'levels',
    cumulative: 'notStated',
    points: [
      { code: '1', name: 'Level 1' },
      { code: '1plus', name: 'Between', midpoint: true },
      { code: '2', name: '' },
    ],
  },
})

test('levels without mid-points, groups and values that have a key, and the words that were entered', () => {
  expect(lists).toEqual({
    title: 'Teahouse',
    points: [
      { key: '1', name: 'Level 1' },
      { key: '2', name: '2' },
    ],
    midpoints: ['1plus'],
    groups: [{ key: 'core', name: 'Core' }],
    values: [],
    words: { positive: 'What we see' },
  })
})

test('an unfinished framework and one without levels give empty lists', () => {
  expect(mapFrameworkLists({}).points).toEqual([])
  const none = {
    kind: 'none' as const,
    cumulative: 'notStated' as const,
    points: [{ code: '1', name: 'Old' }],
  }
  expect(mapFrameworkLists({ scale: none }).points).toEqual([])
})

test('a scheme takes titles and themes from the form; a theme that was never saved gets the key the server will give', () => {
  const { scheme, newThemes } = mapScheme(lists, {
    themes: [{ key: 'tea', name: 'Tea' }, { name: 'Tea' }, { name: ' ' }],
    points: [{ point: '2', title: 'Looks ahead' }, {}],
  })
  expect(scheme.themes).toEqual([
    { key: 'tea', name: 'Tea' },
    { key: 'tea-2', name: 'Tea' },
  ])
  expect([...newThemes]).toEqual([['tea-2', 1]])
  expect(scheme.points[1]).toEqual({ code: '2', name: '2', title: 'Looks ahead' })
  expect(scheme.words).toMatchObject({ positive: 'What we see', negative: 'Not doing', level: 'level' })
})
