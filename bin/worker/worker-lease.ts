// One worker for a database, on however many machines: a lease that is renewed while this process lives and runs out by
// itself when it does not. Its neighbour worker-lock.ts sees to one worker for a data folder, without any database.
import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import { endLease, takeLease, type LeaseWatch } from '#cms/database/take-lease'
import { placeOfWorker } from './worker-lock.ts'

const lease = { name: 'worker', seconds: 60, renewedEvery: 15 }

/** A lease that is held. */
export type WorkerLease = {
  /** Throws when the lease has been lost: somebody else works now, and nothing may be changed any more. */
  assertHeld: () => Promise<void>
  free: () => Promise<void>
}

/**
 * Takes the lease, or gives undefined while a worker elsewhere holds it. The folder's lock is held already, so the same
 * machine and folder take their own lease back at once after a crash. `onLost` is called when it could not be renewed. Who waits
 * asks again with the same `watch`.
 */
export async function takeWorkerLease(
  payload: Payload,
  dataDir: string,
  onLost: () => void,
  watch: LeaseWatch = {},
): Promise<WorkerLease | undefined> {
  const holder = await holderOf(dataDir)
  const take = () =>
    takeLease(payload, { name: lease.name, holder, seconds: lease.seconds, now: new Date() }, watch)
  if (!(await take())) return undefined
  let renewed = performance.now()
  const renewal = setInterval(() => {
    take().then(
      (held) => {
        if (held) renewed = performance.now()
        else onLost()
      },
      // The database may be away for a moment; once the lease has run out, another worker may have begun.
      () => {
        if (performance.now() - renewed > lease.seconds * 1_000) onLost()
      },
    )
  }, lease.renewedEvery * 1_000)
  renewal.unref()
  return {
    assertHeld: async () => {
      if (!(await take()))
        throw new Error('Another worker has taken over this database, so this one changes nothing any more')
    },
    free: async () => {
      clearInterval(renewal)
      await endLease(payload, lease.name, holder)
    },
  }
}

/** A name of this machine and folder. It is kept beside the lock, and not in the data folder, which machines may share. */
async function holderOf(dataDir: string): Promise<string> {
  const file = `${placeOfWorker(dataDir)}.id`
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept !== '') return kept
  const fresh = randomUUID()
  await writeFile(file, fresh, { mode: 0o600 })
  return fresh
}
