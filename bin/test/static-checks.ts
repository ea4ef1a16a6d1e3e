// What can be said about the code without running it, as a list. `npm run check` runs it; `npm test` begins with it.
import { join } from 'node:path'
import type { Progress } from '../command.ts'
import { runProgram } from '../run-program.ts'
import { writeSampleRelease } from './write-sample-release.ts'

/** One check: its name, what it asserts, and the program that tells. */
type Check = { name: string; asserts: string; program: string; args: string[]; env?: Record<string, string> }

const folders = ['content-schema', 'cms', 'site', 'static-folder', 'bin', 'tests', 'samples']
const cache = 'node_modules/.cache'
const sampleRelease = join(import.meta.dirname, '../..', cache, 'sample-release/release.json')

/** The slow ones first: two run at a time. */
const checks: readonly Check[] = [
  {
    name: 'lint',
    asserts: 'the code keeps the rules of eslint.config.mjs',
    program: 'eslint',
    args: ['--cache', '--cache-strategy', 'content', '--cache-location', `${cache}/eslint/`, '.'],
  },
  { name: 'types', asserts: 'TypeScript finds no fault', program: 'tsc', args: ['-p', '.'] },
  {
    name: 'pages',
    asserts: 'the pages fit their views',
    program: 'astro',
    args: ['check', '--minimumSeverity', 'warning'],
    env: { RELEASE_FILE: sampleRelease },
  },
  {
    name: 'format',
    asserts: 'every file is formatted (npx prettier --write .)',
    program: 'prettier',
    args: ['--check', '--cache', '--log-level', 'warn', '.'],
  },
  {
    name: 'folders',
    asserts: 'folders import only what ARCHITECTURE.md allows',
    program: 'depcruise',
    args: ['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', ...folders],
  },
  {
    name: 'unused',
    asserts: 'no file, export or package is unused',
    program: 'knip',
    args: ['--no-progress', '--no-config-hints'],
  },
]

/** What a check found. */
export type CheckResult = { name: string; ok: boolean; seconds: number }

/** Runs every check and tells what each found; a failing one's output is shown whole. */
export async function runStaticChecks({ say }: Progress): Promise<CheckResult[]> {
  await writeSampleRelease(sampleRelease)
  const waiting = [...checks]
  const results: CheckResult[] = []
  const runNext = async (): Promise<void> => {
    const next = waiting.shift()
    if (next === undefined) return
    const { name, asserts, program, args, env = {} } = next
    const { code, output, seconds } = await runProgram(program, args, { show: false, env })
    const ok = code === 0
    say(`  ${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(8)} ${seconds.toFixed(1).padStart(5)} s  ${asserts}`)
    if (!ok) say(output.trimEnd())
    results.push({ name, ok, seconds: Math.round(seconds * 10) / 10 })
    await runNext()
  }
  await Promise.all([runNext(), runNext()])
  return results
}
