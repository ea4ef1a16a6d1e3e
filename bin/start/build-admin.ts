// Builds the admin with Next when its sources have changed since the last build. It never builds what is already there.
import { createHash } from 'node:crypto'
import { glob, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Progress } from '../command.ts'
import { refusal, type Refusal } from '../outcome.ts'
import { runProgram } from '../run-program.ts'

const root = join(import.meta.dirname, '../..')
const stamp = join(root, 'cms/.next/built-from')
const sources = [
  'cms/**/*.{ts,tsx,js,mjs,css,scss,json}',
  'content-schema/**/*.ts',
  'static-folder/**/*.ts',
  'site/publish/**/*.ts',
  'samples/**/*.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/** Builds the admin if need be; a refusal, with Next's own words on the screen, when that fails. */
export async function buildAdmin({ say }: Progress): Promise<Refusal | undefined> {
  const wanted = await hashOfSources()
  if ((await readStamp()) === wanted) return undefined
  say('Building the admin; the first time this takes about a minute ...')
  const began = performance.now()
  const seconds = () => Math.round((performance.now() - began) / 1000)
  const beat = setInterval(() => {
    say(`Building the admin: ${seconds()} s so far`)
  }, 10_000)
  // A build that is cut short must not pass for a whole one.
  await rm(stamp, { force: true })
  const { code, output } = await runProgram('next', ['build', 'cms'], { show: false })
  clearInterval(beat)
  if (code !== 0) {
    say(output.trimEnd())
    return refusal(
      'environment',
      'The admin could not be built.',
      /ENOSPC/.test(output) ? 'The disk is full: make room and try again.' : 'What Next says stands above.',
    )
  }
  await writeFile(stamp, wanted)
  say(`Building the admin: ${seconds()} s`)
  return undefined
}

async function hashOfSources(): Promise<string> {
  const files: string[] = []
  for await (const file of glob(sources, { cwd: root, exclude: isBuilt })) files.push(file)
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(file).update(await readFile(join(root, file)))
  return hash.digest('hex')
}

function isBuilt(path: string): boolean {
  return /(^|\/)\.next(\/|$)|next-env\.d\.ts$/.test(path)
}

async function readStamp(): Promise<string | undefined> {
  try {
    return await readFile(stamp, 'utf8')
  } catch {
    return undefined
  }
}
