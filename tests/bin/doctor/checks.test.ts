// What the doctor says of an installation that is in order, and of each thing that can be wrong with one.
import { describe, expect, it } from 'vitest'
import { checkInstallation, type DatabaseFacts, type Facts } from '#bin/doctor/checks'

const now = new Date('2026-04-02T08:00:00.000Z')
const database: DatabaseFacts = {
  kind: 'mongodb',
  transactions: true,
  pending: [],
  unknown: [],
  workerUntil: new Date('2026-04-02T08:00:30.000Z'),
  newestChange: new Date('2026-04-01T16:00:00.000Z'),
  live: { number: 4, hash: 'abc' },
  notInRelease: [],
  waiting: 0,
  failed: undefined,
}
const wellKept: Facts = {
  now,
  cms: { url: 'https://cms.example.org', loopback: false, health: undefined, ready: [] },
  handbook: { url: 'https://intranet.example.org/handbook', answers: true },
  dataDir: { path: '/srv/handbook', mode: 0o700, freeMegabytes: 9000 },
  secretMode: 0o600,
  halfRestored: false,
  lastBackup: { madeAt: new Date('2026-04-02T02:00:00.000Z'), file: '/backup/1.tar.gz', there: true },
  mail: { server: true, problem: undefined },
  database: { ok: true, ...database },
  published: { number: 4, hash: 'abc' },
}

it('an installation that is in order', () => {
  expect(checkInstallation(wellKept).filter(({ level }) => level !== 'ok')).toEqual([])
})

describe('what must be mended is named with its mend', () => {
  const inDatabase = (changes: Partial<DatabaseFacts>): Partial<Facts> => ({
    database: { ok: true, ...database, ...changes },
  })
  it.each<{ check: string; changes: Partial<Facts>; says: string }>([
    { check: 'data folder', changes: { dataDir: { ...wellKept.dataDir, mode: 0o755 } }, says: 'chmod 700' },
    { check: 'secret', changes: { secretMode: 0o644 }, says: 'chmod 600' },
    { check: 'disk', changes: { dataDir: { ...wellKept.dataDir, freeMegabytes: 80 } }, says: 'Only 80 MB' },
    {
      check: 'database',
      changes: { database: { ok: false, why: 'connection refused' } },
      says: 'connection refused',
    },
    { check: 'database', changes: { halfRestored: true }, says: 'broken off' },
    { check: 'database', changes: inDatabase({ transactions: false }), says: 'replica set' },
    { check: 'schema', changes: inDatabase({ pending: ['a'] }), says: 'waits for 1 change.' },
    { check: 'schema', changes: inDatabase({ unknown: ['a'] }), says: 'newer version' },
    { check: 'worker', changes: inDatabase({ workerUntil: undefined }), says: 'No worker' },
    { check: 'worker', changes: inDatabase({ workerUntil: new Date(0) }), says: 'No worker' },
    {
      check: 'release',
      changes: { published: { number: 3, hash: 'x' } },
      says: 'publish-site -- --release 4',
    },
    { check: 'release', changes: { published: { number: 4, hash: 'x' } }, says: 'publish-site' },
    { check: 'release', changes: inDatabase({ notInRelease: ['role cook'] }), says: 'role cook' },
    { check: 'release', changes: inDatabase({ failed: { number: 5 } }), says: 'Release 5' },
    { check: 'CMS', changes: { cms: { ...wellKept.cms, health: 'ECONNREFUSED' } }, says: 'ECONNREFUSED' },
    { check: 'CMS', changes: { cms: { ...wellKept.cms, ready: ['worker'] } }, says: 'not ready: worker' },
    {
      check: 'handbook',
      changes: { handbook: { ...wellKept.handbook, answers: false } },
      says: 'does not answer',
    },
    { check: 'backup', changes: { lastBackup: undefined }, says: 'never' },
    { check: 'mail', changes: { mail: { server: true, problem: 'no such user' } }, says: 'no such user' },
    { check: 'clock', changes: inDatabase({ newestChange: new Date('2026-05-01') }), says: 'NTP' },
    {
      check: 'encryption',
      changes: { cms: { ...wellKept.cms, url: 'http://cms.example.org' } },
      says: 'unencrypted',
    },
  ])('$check: $says', ({ check, changes, says }) => {
    const wrong = checkInstallation({ ...wellKept, ...changes }).filter(({ level }) => level === 'wrong')
    const found = wrong.find((finding) => finding.check === check)
    expect(`${found?.says ?? ''} ${found?.mend ?? ''}`).toContain(says)
  })

  it('a backup of the day before yesterday is old', () => {
    const lastBackup = { madeAt: new Date('2026-03-31T08:00:00.000Z'), file: 'x', there: true }
    expect(
      checkInstallation({ ...wellKept, lastBackup }).find(({ check }) => check === 'backup'),
    ).toMatchObject({
      level: 'wrong',
      says: 'The newest backup is 2 days old.',
    })
  })
})

describe('what is not said', () => {
  const unasked = { workerUntil: undefined, live: undefined }

  it('that a worker or a release is missing, while the schema is of another version and cannot be asked', () => {
    const found = { ok: true as const, ...database, ...unasked, pending: ['a', 'b'] }
    const findings = checkInstallation({ ...wellKept, database: found })
    expect(findings.filter(({ level }) => level !== 'ok').map(({ says }) => says)).toEqual([
      'The schema waits for 2 changes.',
    ])
    expect(findings.map(({ check }) => check)).not.toContain('release')
  })

  it('that an empty handbook is a fault', () => {
    const findings = checkInstallation({
      ...wellKept,
      handbook: { ...wellKept.handbook, answers: false },
      database: { ok: true, ...database, live: undefined },
      published: undefined,
    })
    expect(findings.filter(({ level }) => level === 'wrong')).toEqual([])
    expect(findings.find(({ check }) => check === 'handbook')).toMatchObject({ level: 'note' })
  })
})
