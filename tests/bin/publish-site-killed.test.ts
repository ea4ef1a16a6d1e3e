// A build that is killed, at whatever moment, with or without what it has started: the live handbook stays whole, and the
// next run goes on as if nothing had happened.
import { mkdir, mkdtemp, readdir, readlink, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeRelease } from '#cms/release/write-release'
import { makeBehaviour, makeCompetency, makeRelease } from '#tests/factories/release'
import { digestsIn } from '../support/read-folder.ts'
import { runScript, type RunningScript } from '../support/run-script.ts'
import { watchLive } from '../support/watch-live.ts'

const moments = 12

let dataDir: string
let live: string
const begun: RunningScript[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'handbook-killed-'))
  live = join(dataDir, 'published')
  for (const [number, text] of [
    [1, 'Lets people finish'],
    [2, 'Lets people finish, and waits a moment'],
  ] as const) {
    const competencies = [makeCompetency({ behaviours: [makeBehaviour(text)] })]
    await writeRelease({ ...makeRelease({ competencies }), number }, dataDir)
  }
})
afterAll(async () => {
  for (const script of begun) await script.kill('all')
  await rm(dataDir, { recursive: true, force: true })
})

it(`a build killed at any of ${moments} moments leaves the live handbook as it was`, async () => {
  await finish(publish(1))
  const first = await liveFiles()
  const began = performance.now()
  await finish(publish(2))
  const duration = performance.now() - began
  const second = await liveFiles()
  expect(second).not.toEqual(first)
  await finish(publish(1))

  for (let turn = 0; turn < moments; turn += 1) {
    await rm(join(dataDir, 'releases/2/site'), { recursive: true, force: true })
    const publishing = publish(2)
    await sleep((duration * (turn + 0.5)) / moments)
    // Every other time, what it has started is left behind and goes on for a while.
    await publishing.kill(turn % 2 === 0 ? 'all' : 'itself')
    const isSecond = (await readlink(live)) === 'releases/2/site'
    expect(await liveFiles(), `turn ${turn}`).toEqual(isSecond ? second : first)
    if (isSecond) await finish(publish(1))
  }

  await finish(publish(2))
  expect(await liveFiles()).toEqual(second)
  expect((await readdir(join(dataDir, 'releases/2'))).sort()).toEqual(['release.json', 'site'])
})

it('a release that is live is built anew without a reader ever finding nothing', async () => {
  const before = await liveFiles()
  const { looks, missing } = await watchLive(join(live, 'index.html'), () => finish(publish(2)))
  expect(looks).toBeGreaterThan(100)
  expect(missing).toBe(0)
  expect(await liveFiles()).toEqual(before)
})

it('and is whole when that is killed while the new one is put in place', async () => {
  const before = await liveFiles()
  for (const wait of [0, 20, 50, 100]) {
    const publishing = publish(2)
    await publishing.says('Putting the handbook in place')
    await sleep(wait)
    await publishing.kill('all')
    expect(await liveFiles(), `${wait} ms`).toEqual(before)
  }
  await finish(publish(2))
  expect(await liveFiles()).toEqual(before)
  expect(await readlink(live)).toBe('releases/2/site')
  expect((await readdir(join(dataDir, 'releases/2'))).sort()).toEqual(['release.json', 'site'])
})

const liveFiles = async () => digestsIn(await realpath(live))

it('a release without its file yet is none, and those that there are are named', async () => {
  await mkdir(join(dataDir, 'releases/3'))
  const { code, lines } = await runScript('bin/publish-site.ts', ['--release', '3'], { DATA_DIR: dataDir })
    .ended
  expect([code, lines]).toEqual([2, ['--release: There is no release "3". There are: 2, 1.']])
})

function publish(release: number): RunningScript {
  const script = runScript('bin/publish-site.ts', ['--release', String(release)], { DATA_DIR: dataDir })
  begun.push(script)
  return script
}

async function finish(script: RunningScript): Promise<void> {
  const { code, lines } = await script.ended
  if (code !== 0) throw new Error(lines.join('\n'))
}
