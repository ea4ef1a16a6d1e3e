// A database is older than the program, newer than it, or of its version.
import { expect, it } from 'vitest'
import { compareMigrations } from '#cms/database/compare-migrations'

it.each([
  { database: 'of this version', ran: ['a', 'b'], pending: [], unknown: [] },
  { database: 'of an older version', ran: ['a'], pending: ['b'], unknown: [] },
  { database: 'of a newer version', ran: ['a', 'b', 'c'], pending: [], unknown: ['c'] },
  { database: 'that is new', ran: [], pending: ['a', 'b'], unknown: [] },
])('a database $database', ({ ran, pending, unknown }) => {
  expect(compareMigrations(['a', 'b'], ran)).toEqual({ pending, unknown })
})
