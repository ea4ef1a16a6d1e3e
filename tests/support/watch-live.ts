// A reader who never stops reading: looks at one file of the live handbook as fast as it can and counts when it is not there.
import { Worker } from 'node:worker_threads'

const look = `
  const { statSync } = require('node:fs')
  const { parentPort, workerData } = require('node:worker_threads')
  const stop = new Int32Array(workerData.stop)
  let looks = 0, missing = 0
  parentPort.postMessage('looking')
  while (Atomics.load(stop, 0) === 0) {
    looks += 1
    if (statSync(workerData.file, { throwIfNoEntry: false }) === undefined) missing += 1
  }
  parentPort.postMessage({ looks, missing })
`

/** Looks at `file` while `work` runs; says how often it looked and how often nothing was there. */
export async function watchLive(
  file: string,
  work: () => Promise<unknown>,
): Promise<{ looks: number; missing: number }> {
  const stop = new SharedArrayBuffer(4)
  const reader = new Worker(look, { eval: true, workerData: { file, stop } })
  const message = () => new Promise<unknown>((resolve) => reader.once('message', resolve))
  await message()
  const counted = message()
  try {
    await work()
  } finally {
    Atomics.store(new Int32Array(stop), 0, 1)
  }
  // The worker's last message, in the form written above.
  return (await counted) as { looks: number; missing: number }
}
