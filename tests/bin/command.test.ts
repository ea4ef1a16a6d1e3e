// What all commands have in common, seen from outside: arguments, --help, --json and exit codes.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const bin = new URL('../../bin/', import.meta.url).href
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'command-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a command of our own whose body is `body`. */
function run(body: string, ...args: string[]) {
  const script = join(folder, 'try.mts')
  writeFileSync(
    script,
    `import { runCommand } from '${bin}command.ts'
    import { refusal } from '${bin}outcome.ts'
    await runCommand({
      usage: 'npm run try -- NAME [--loud]', does: 'Greets.',
      options: { loud: { type: 'boolean', help: 'Greets loudly.' } },
      arguments: { least: 1, most: 1 },
      run: async ({ arguments: [name], options, progress, ready }) => { ${body} },
    })`,
  )
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [script, ...args], (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err })
    })
  })
}

const greet = `progress.say('thinking'); return { ok: true, summary: 'Hello ' + name, details: { name, loud: options.loud === true } }`

it('says what it did on standard output, and what it is doing on standard error', async () => {
  expect(await run(greet, 'Ada')).toEqual({ code: 0, out: 'Hello Ada\n', err: 'thinking\n' })
})

it('prints one object with --json', async () => {
  const { out } = await run(greet, 'Ada', '--loud', '--json')
  expect(JSON.parse(out)).toEqual({ ok: true, name: 'Ada', loud: true })
})

it('shows its options with --help', async () => {
  const { code, out } = await run(greet, '--help')
  expect(code).toBe(0)
  expect(out).toMatch(/--loud +Greets loudly\./)
})

it.each([
  ['an option that is not there', ['Ada', '--frobnicate']],
  ['an argument that is missing', []],
  ['an argument too many', ['Ada', 'Grace']],
])('ends with 2 and its usage for %s', async (_what, args) => {
  const { code, out, err } = await run(greet, ...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('Usage: npm run try -- NAME [--loud]')
})

it.each([
  ['content', 1],
  ['usage', 2],
  ['environment', 3],
])('ends a refusal because of %s with %i', async (because, code) => {
  const refused = await run(`return refusal('${because}', 'It will not do.', 'Try another.')`, 'Ada')
  expect(refused).toEqual({ code, out: '', err: 'It will not do. Try another.\n' })
})

it('says in one sentence that the disk is full', async () => {
  const body = `throw Object.assign(new Error('write'), { code: 'ENOSPC' })`
  const { code, err } = await run(body, 'Ada')
  expect({ code, err }).toMatchObject({ code: 3, err: expect.stringMatching(/^The disk is full\. .*\n$/) })
})

it('shows no stack trace for a fault of its own', async () => {
  const { code, err } = await run(`return undefined.length`, 'Ada')
  expect(code).toBe(3)
  expect(err.split('\n')).toHaveLength(2)
})

it('that goes on says once that it is ready', async () => {
  const body = `ready('Up', { port: 1 }); return { ok: true, summary: '', details: {} }`
  expect((await run(body, 'Ada', '--json')).out).toBe('{"ok":true,"port":1}\n')
})
