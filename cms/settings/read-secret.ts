// The secret that signs sessions: the one that was set, or one that is made once and kept in the data folder.
// It must never be printed or logged.
import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from './parse-settings.ts'

/** The secret of this installation, at least 32 characters; made and written (0600) on first use. Throws when the data folder cannot be written. */
export function readSecret(settings: Pick<Settings, 'secret' | 'dataDir'>): string {
  if (settings.secret !== undefined) return settings.secret
  const file = join(settings.dataDir, 'secret')
  const kept = readKept(file)
  if (kept !== undefined) return kept
  mkdirSync(settings.dataDir, { recursive: true })
  const fresh = `${file}.${process.pid}`
  writeFileSync(fresh, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
  try {
    // A link never replaces: of two processes that start at once, the second takes the first one's secret.
    linkSync(fresh, file)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(fresh, { force: true })
  }
  return readFileSync(file, 'utf8').trim()
}

function readKept(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8').trim()
    if (text.length >= 32) return text
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
  throw new Error(
    `${file} holds fewer than 32 characters. Remove it: a new secret is then made, and people sign in again.`,
  )
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
