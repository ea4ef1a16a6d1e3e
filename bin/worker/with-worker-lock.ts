// For commands that do a worker's work: never beside a worker, neither on this data folder nor on this database.
import type { Payload } from 'payload'
import { refusal, type Outcome } from '../outcome.ts'
import { takeWorkerLease, type WorkerLease } from './worker-lease.ts'
import { takeWorkerLock } from './worker-lock.ts'

/** Runs `work` while no worker can use the data folder; a refusal when one is running. */
export async function withWorkerLock(dataDir: string, work: () => Promise<Outcome>): Promise<Outcome> {
  const lock = await takeWorkerLock(dataDir)
  if (lock === undefined)
    return busy('The worker of a running system is at work on this data folder.', 'DATA_DIR')
  try {
    return await work()
  } finally {
    await lock.free()
  }
}

/** Runs `work` while no worker can use the database; a refusal when one is running. The folder's lock is held already. */
export async function withWorkerLease(
  payload: Payload,
  dataDir: string,
  work: (lease: WorkerLease) => Promise<Outcome>,
): Promise<Outcome> {
  const lease = await takeWorkerLease(payload, dataDir, () => undefined)
  if (lease === undefined)
    return busy('The worker of another machine is at work on this database.', 'DATABASE_URL')
  try {
    return await work(lease)
  } finally {
    await lease.free()
  }
}

function busy(message: string, field: string): Outcome {
  return refusal('environment', message, 'It does this by itself; otherwise stop the system first.', field)
}
