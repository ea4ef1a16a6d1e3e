// Whether the CMS can do its work now: for whatever decides whether people are sent here. It names what is wrong in one word
// each and says nothing of content, people, addresses or settings.
import { statfs } from 'node:fs/promises'
import type { Endpoint, Payload } from 'payload'
import { heldLease } from '#cms/database/take-lease'

/** Why not, for machines to tell apart. */
type NotReady = 'database' | 'worker' | 'disk'

const leastMegabytes = 100
const patience = 5_000

/** GET /api/ready: 200 `{ok:true}`, or 503 `{ok:false, notReady:[...]}`. `dataDir` is where room is needed. */
export function ready({ dataDir }: { dataDir: string }): Endpoint {
  return {
    path: '/ready',
    method: 'get',
    handler: async ({ payload }) => {
      const notReady = await whatIsNotReady(payload, dataDir, new Date())
      return Response.json(notReady.length === 0 ? { ok: true } : { ok: false, notReady }, {
        status: notReady.length === 0 ? 200 : 503,
        headers: { 'Cache-Control': 'no-store' },
      })
    },
  }
}

async function whatIsNotReady(payload: Payload, dataDir: string, now: Date): Promise<NotReady[]> {
  const notReady: NotReady[] = []
  const worker = await within(patience, workerIsAlive(payload, now))
  if (worker === undefined) notReady.push('database')
  else if (!worker) notReady.push('worker')
  const room = await statfs(dataDir).then(({ bavail, bsize }) => (bavail * bsize) / 1_000_000)
  if (room < leastMegabytes) notReady.push('disk')
  return notReady
}

/** The worker renews its lease while it lives. */
async function workerIsAlive(payload: Payload, now: Date): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'leases',
    where: heldLease('worker', now),
    overrideAccess: true,
  })
  return totalDocs > 0
}

/** The value, or undefined when it was refused or took too long. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), milliseconds).unref()
  })
  return Promise.race([work.catch(() => undefined), late])
}
