// No two pages are called the same, however long their names are and whoever else uses them.
import { expect, it } from 'vitest'
import { documentTitle } from '#site/views/document-title'
import { assembleHandbook } from '#site/views/handbook'
import { makeFramework, makeRelease } from '#tests/factories/release'

const longName = 'Zusammenarbeitsverantwortungsbewusstsein in allen Abteilungen und an allen Standorten'
const meadow = makeFramework({ title: 'Competencies', organisation: 'Meadow Homes' })
const ridge = makeFramework({ id: 'ridge', title: 'Competencies', organisation: 'Ridge Council' })
const long = makeFramework({ id: 'long', title: longName })
const { frameworks } = makeRelease({ frameworks: [meadow, ridge, long], competencies: [] })

function titleOf(own: string, frameworkId?: string, ids = frameworks.map(({ id }) => id)): string {
  const release = makeRelease({
    frameworks: frameworks.filter(({ id }) => ids.includes(id)),
    competencies: [],
  })
  return documentTitle(
    assembleHandbook(release, { base: '/' }),
    own,
    frameworks.find(({ id }) => id === frameworkId),
  )
}

it('names the page, its framework and the handbook', () => {
  expect(titleOf('Listening', 'meadow', ['meadow'])).toBe('Listening · Competencies · Staff handbook')
  expect(titleOf('Search')).toBe('Search · Staff handbook')
  expect(titleOf('Staff handbook')).toBe('Staff handbook')
})

it('says no name twice', () => {
  expect(titleOf('Competencies, Meadow Homes', 'meadow', ['meadow'])).toBe(
    'Competencies, Meadow Homes · Staff handbook',
  )
})

it('says whose framework it is where several have one title', () => {
  expect(titleOf('Listening', 'meadow')).toBe('Listening · Competencies, Meadow Homes · Staff handbook')
  expect(titleOf('Listening', 'ridge')).toBe('Listening · Competencies, Ridge Council · Staff handbook')
})

it('says which edition it is where one organisation has several', () => {
  const editions = ['2024', '2025'].map((label) => makeFramework({ id: `e-${label}`, edition: { label } }))
  const handbook = assembleHandbook(makeRelease({ frameworks: editions, competencies: [] }), { base: '/' })
  expect(handbook.frameworks.map(({ framework }) => documentTitle(handbook, 'Listening', framework))).toEqual(
    [
      'Listening · How we work, Meadow Homes, 2024 · Staff handbook',
      'Listening · How we work, Meadow Homes, 2025 · Staff handbook',
    ],
  )
})

it('tells pages apart whose names begin alike and are cut', () => {
  const own = [longName, `${longName}, whole document`, `${longName} with others`, 'Listening']
  const titles = own.flatMap((name) => [
    titleOf(name, 'long'),
    titleOf(name, 'meadow'),
    titleOf(name, 'ridge'),
  ])
  expect(new Set(titles).size).toBe(titles.length)
  expect(titles.filter((title) => title.length > 70)).toEqual([])
})

it('counts what HTML writes as several letters, and cuts no letter in two', () => {
  expect(titleOf('Managing & Leading People', 'meadow')).toBe(
    'Managing & Leading People · Competencies, Meadow Homes',
  )
  expect(titleOf('😀'.repeat(80))).toMatch(/^(?:😀|…)+$/u)
})
