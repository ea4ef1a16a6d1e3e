// A manifest is believed only when it is ours, whole, and of a form that this version reads.
import { expect, it } from 'vitest'
import { parseManifest, type Manifest } from '#bin/backup/manifest'

const manifest: Manifest = {
  format: 'competency-handbook-backup',
  formatVersion: 1,
  productVersion: '0.1.0',
  madeAt: '2026-04-01T08:00:00.000Z',
  database: { kind: 'sqlite', oneMoment: true },
  liveRelease: 3,
  counts: { frameworks: 1 },
  entries: { 'database/frameworks.jsonl': { bytes: 0, sha256: 'a'.repeat(64) } },
  missing: [],
}

const read = (changes: object) => parseManifest(JSON.stringify({ ...manifest, ...changes }))

it('reads what a backup writes', () => {
  expect(read({})).toEqual(manifest)
})

it.each([
  { what: 'text that is not JSON', given: '{"format"', says: 'not JSON' },
  {
    what: 'another program’s archive',
    given: '{"format":"photos","formatVersion":1}',
    says: 'not that of a backup',
  },
  { what: 'a list', given: '[]', says: 'not that of a backup' },
])('refuses $what', ({ given, says }) => {
  expect(parseManifest(given)).toContain(says)
})

it.each([
  { what: 'a newer form', changes: { formatVersion: 2 }, says: 'newer version' },
  { what: 'a missing part', changes: { counts: undefined }, says: 'damaged (counts)' },
  {
    what: 'a path that climbs out',
    changes: { entries: { 'releases/../../secret': { bytes: 1, sha256: 'a'.repeat(64) } } },
    says: 'outside the archive',
  },
  {
    what: 'a path elsewhere',
    changes: { entries: { 'secret/x': { bytes: 1, sha256: 'a'.repeat(64) } } },
    says: 'damaged',
  },
])('refuses $what', ({ changes, says }) => {
  expect(read(changes)).toContain(says)
})
