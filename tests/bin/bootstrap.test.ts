// The door to every command, in a small repository of its own with an npm that only pretends.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const bootstrap = join(import.meta.dirname, '../../bin/bootstrap.mjs')
const lock = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/a': { version } } })

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bootstrap-'))
  mkdirSync(join(root, 'bin'))
  cpSync(bootstrap, join(root, 'bin/bootstrap.mjs'))
  write('package.json', JSON.stringify({ scripts: { say: 'node bin/bootstrap.mjs say' } }))
  write('package-lock.json', lock('1.0.0'))
  write(
    'bin/say.ts',
    `console.log(process.argv.slice(2).join('|')); process.exit(Number(process.env.CODE ?? 0))`,
  )
  pretendNpm(`cp package-lock.json node_modules/.package-lock.json; echo "$@" >> npm-calls`)
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function write(file: string, text: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

function pretendNpm(script: string) {
  write('fake/npm', `#!/bin/sh\nmkdir -p node_modules/.bin\n${script}\n`)
  chmodSync(join(root, 'fake/npm'), 0o755)
}

const environment = (more: Record<string, string> = {}) => ({
  ...process.env,
  PATH: `${join(root, 'fake')}:${process.env['PATH'] ?? ''}`,
  ...more,
})

function run(args: string[], more: Record<string, string> = {}) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'bin/bootstrap.mjs'), ...args],
      { env: environment(more) },
      (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, out, err })
      },
    )
  })
}

it('installs when nothing is there, then only when the lockfile asks for something else', async () => {
  expect(await run(['say', 'hello', '--x=1'])).toMatchObject({ code: 0, out: 'hello|--x=1\n' })
  expect(existsSync(join(root, 'npm-calls'))).toBe(true)
  rmSync(join(root, 'npm-calls'))
  await run(['say'])
  expect(existsSync(join(root, 'npm-calls'))).toBe(false)
  write('package-lock.json', lock('1.0.1'))
  await run(['say'])
  expect(existsSync(join(root, 'npm-calls'))).toBe(true)
})

it('leaves standard output to the command', async () => {
  expect((await run(['say', 'x'])).out).toBe('x\n')
})

it('passes on the exit code', async () => {
  expect((await run(['say'], { CODE: '7' })).code).toBe(7)
})

it('says what to do when the installation fails', async () => {
  pretendNpm('echo "npm error code ENOSPC" >&2; exit 1')
  const { code, err } = await run(['say'])
  expect(code).toBe(3)
  expect(err).toContain('the disk is full')
})

it('names the commands there are when asked for another', async () => {
  expect(await run(['sing'])).toMatchObject({ code: 2, err: 'There is no command "sing". There are: say.\n' })
})

it('prefers the Node among the packages', async () => {
  pretendNpm('cp package-lock.json node_modules/.package-lock.json')
  mkdirSync(join(root, 'node_modules/.bin'), { recursive: true })
  symlinkSync(process.execPath, join(root, 'node_modules/.bin/node'))
  write('bin/say.ts', 'console.log(process.argv0, process.execPath)')
  expect((await run(['say'])).out).toContain(join(root, 'node_modules/.bin/node'))
})

it('passes on signals', async () => {
  await run(['say'])
  write(
    'bin/say.ts',
    `process.on('SIGTERM', () => { console.log('asked to end'); process.exit(5) })
    setInterval(() => undefined, 1000)
    console.log('ready')`,
  )
  const child = spawn(process.execPath, [join(root, 'bin/bootstrap.mjs'), 'say'], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.on('data', (text: Buffer) => {
    out += String(text)
    if (out === 'ready\n') child.kill('SIGTERM')
  })
  const [code] = await once(child, 'exit')
  expect(code).toBe(5)
  expect(out).toBe('ready\nasked to end\n')
})
