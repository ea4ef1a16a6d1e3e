// A worker that is killed, or asked to end, while it builds: what it had begun is still marked as begun, the live handbook stays whole, and the
// next worker finishes it. (tests/bin/publish-site-killed.test.ts tries many more moments of the build itself.)
import { readlink, realpath } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishedLink } from '#bin/site-door'
import { digestsIn, filesHolding } from '../support/read-folder.ts'
import { runScript, type RunningScript } from '../support/run-script.ts'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { makeUpdate, publishSmallFramework, publishUpdate, type SmallFramework } from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let approver: SignedIn
let small: SmallFramework
const begun: RunningScript[] = []

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  small = await publishSmallFramework(cms, editor, approver)
})
afterAll(async () => {
  for (const script of begun) await script.kill('all')
  await cms.close()
})

it('a worker that is killed while it builds changes nothing for readers, and the next one finishes', async () => {
  const duration = await finishedBy(start())
  const whole = await digestsIn(await realpath(publishedLink(cms.dataDir)))
  await changeDefinition('Hearing what residents mean, and saying it back.')

  for (const part of [0.1, 0.5, 0.8]) {
    const worker = start()
    await worker.says('Waiting for releases.')
    await sleep(duration * part)
    if (part === 0.8) {
      // Asked to end, it leaves its place to a worker elsewhere at once, and nothing of its own runs on.
      expect(await worker.stop()).toBe(0)
      expect((await cms.payload.count({ collection: 'leases' })).totalDocs).toBe(0)
    } else await worker.kill(part === 0.5 ? 'itself' : 'all')
    if ((await newest()).state === 'live') break
    expect(await digestsIn(await realpath(publishedLink(cms.dataDir)))).toEqual(whole)
    expect((await newest()).state).toMatch(/^(queued|building)$/)
  }

  if ((await newest()).state !== 'live') await finishedBy(start())
  expect(await newest()).toMatchObject({ number: 2, state: 'live', problem: null, progress: null })
  expect(await readlink(publishedLink(cms.dataDir))).toBe('releases/2/site')
  expect(await filesHolding(publishedLink(cms.dataDir), 'and saying it back.')).toContain(
    'data/frameworks/meadow.json',
  )
})

function start(): RunningScript {
  const worker = runScript('bin/worker.ts', [], {})
  begun.push(worker)
  return worker
}

/** Milliseconds from when a worker waits for releases to when one is live; the worker is then killed. */
async function finishedBy(worker: RunningScript): Promise<number> {
  await worker.says('Waiting for releases.')
  const began = performance.now()
  await worker.says('is live.')
  const duration = performance.now() - began
  await worker.kill('all')
  return duration
}

async function newest() {
  const { docs } = await cms.payload.find({ collection: 'releases', sort: '-number', limit: 1, depth: 0 })
  return docs[0]!
}

async function changeDefinition(definition: string): Promise<void> {
  await cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, {
    as: editor,
    body: { definition },
  })
  const id = await makeUpdate(cms, editor, approver, [
    { relationTo: 'competencies', value: small.competencyId },
  ])
  await publishUpdate(cms, editor, approver, id)
}
