// For commands that do a worker's work: never beside a worker.
import { refusal, type Outcome } from '../outcome.ts'
import { takeWorkerLock } from './worker-lock.ts'

/** Runs `work` while no worker can; a refusal when one is running. */
export async function withWorkerLock(dataDir: string, work: () => Promise<Outcome>): Promise<Outcome> {
  const lock = await takeWorkerLock(dataDir)
  if (lock === undefined)
    return refusal(
      'environment',
      'The worker of a running system is at work on this data folder.',
      'It does this by itself; otherwise stop the system first.',
      'DATA_DIR',
    )
  try {
    return await work()
  } finally {
    await lock.free()
  }
}
