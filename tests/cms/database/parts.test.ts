// What a backup holds: everything, unless a reason is written down why not.
import { describe, expect, it } from 'vitest'
import { keptRow, leftOut, partName, partsOf } from '#cms/database/archive/parts'

describe('the parts of a backup', () => {
  const parts = partsOf(
    [
      { slug: 'competencies', versions: { drafts: true } },
      { slug: 'users', versions: false },
      { slug: 'leases' },
      { slug: 'payload-preferences' },
    ],
    [{ slug: 'settings', versions: { max: 0 } }],
  )

  it('are documents and versions of everything that is not left out by name', () => {
    expect(parts.map(partName)).toEqual([
      'competencies',
      'competencies.versions',
      'users',
      'settings',
      'settings.versions',
    ])
  })

  it('leave nothing out without a reason', () => {
    for (const [slug, reason] of Object.entries(leftOut)) expect(reason, slug).toMatch(/^[A-Z].+\.$/)
  })
})

describe('a row of a backup', () => {
  const users = { kind: 'collection', slug: 'users', versions: false } as const
  const versions = { kind: 'collection', slug: 'competencies', versions: true } as const

  it('of a person keeps the password’s hash and no session and no token', () => {
    const person = {
      id: '1',
      email: 'a@example.org',
      hash: 'h',
      salt: 's',
      sessions: [{ id: 'x' }],
      resetPasswordToken: 't',
      loginAttempts: 3,
    }
    expect(keptRow(users, person)).toEqual({ id: '1', email: 'a@example.org', hash: 'h', salt: 's' })
  })

  it('says nothing of empty fields, in a version too, and keeps lists and false', () => {
    const version = {
      id: '1',
      latest: false,
      autosave: null,
      version: { name: 'N', rationale: null, aliases: [] },
    }
    expect(keptRow(versions, version)).toEqual({
      id: '1',
      latest: false,
      version: { name: 'N', aliases: [] },
    })
  })
})
