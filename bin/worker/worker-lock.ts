// One worker for a data folder. The lock is a socket that is listened on, so that it ends with its process, however that ends.
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Takes the lock for as long as this process runs or until `free` is called; undefined when another process holds it. */
export async function takeWorkerLock(dataDir: string): Promise<{ free: () => Promise<void> } | undefined> {
  const address = `${placeOfWorker(dataDir)}.sock`
  if (await isListening(address)) return undefined
  await rm(address, { force: true })
  const server = createServer((socket) => socket.end())
  const listening = await new Promise<boolean>((resolve) => {
    server.once('error', () => {
      resolve(false)
    })
    server.listen(address, () => {
      resolve(true)
    })
  })
  if (!listening) return undefined
  server.unref()
  return {
    free: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
      }),
  }
}

/**
 * Where the worker of a data folder keeps what is this machine's alone; a path to which an ending is added. Not in the
 * data folder itself: the address of a socket may only be about a hundred characters long.
 */
export function placeOfWorker(dataDir: string): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 20)
  return join(tmpdir(), `handbook-worker-${name}`)
}

function isListening(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => {
      resolve(false)
    })
  })
}
