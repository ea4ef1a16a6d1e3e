// The secret is made once, kept from other people's eyes, and never replaced.
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readSecret } from '#cms/settings/read-secret'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'secret-'))
})
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true })
})

it('uses the secret that was set and writes nothing', () => {
  expect(readSecret({ dataDir, secret: 's'.repeat(40) })).toBe('s'.repeat(40))
  expect(readdirSync(dataDir)).toEqual([])
})

it('makes one that only its owner can read, and the same on the next start', () => {
  const made = readSecret({ dataDir: join(dataDir, 'new') })
  expect(made).toHaveLength(64)
  expect(statSync(join(dataDir, 'new', 'secret')).mode & 0o777).toBe(0o600)
  expect(readSecret({ dataDir: join(dataDir, 'new') })).toBe(made)
  expect(readdirSync(join(dataDir, 'new'))).toEqual(['secret'])
})

it('refuses a kept secret that is too short, and says what to do', () => {
  writeFileSync(join(dataDir, 'secret'), 'short\n')
  chmodSync(join(dataDir, 'secret'), 0o600)
  expect(() => readSecret({ dataDir })).toThrow(/Remove it/)
})
