// Two workers on one data folder would build over each other.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { takeWorkerLock } from '#bin/worker/worker-lock'

it('is held by one, and free again afterwards', async () => {
  const dataDir = `/nowhere/${String(Math.random())}`
  const lock = await takeWorkerLock(dataDir)
  expect(lock).toBeDefined()
  expect(await takeWorkerLock(dataDir)).toBeUndefined()
  await lock?.free()
  const again = await takeWorkerLock(dataDir)
  expect(again).toBeDefined()
  await again?.free()
})

it('ends with its process, even one that is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'))
  writeFileSync(
    join(folder, 'holder.mts'),
    `import { takeWorkerLock } from '${new URL('../../../bin/worker/worker-lock.ts', import.meta.url).href}'
    console.log(await takeWorkerLock('${folder}') !== undefined)
    setInterval(() => undefined, 1000)`,
  )
  const holder = spawn(process.execPath, [join(folder, 'holder.mts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  expect(await takeWorkerLock(folder)).toBeUndefined()
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const lock = await takeWorkerLock(folder)
  expect(lock).toBeDefined()
  await lock?.free()
  rmSync(folder, { recursive: true, force: true })
})
