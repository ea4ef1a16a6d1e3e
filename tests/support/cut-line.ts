// A line to a database that a test can cut and mend: a TCP proxy of its own, so that what the server holds outlives the outage.
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A line to a MongoDB server. */
export type Line = {
  /** The server's address, by way of this line. */
  url: string
  /** From now on nobody gets through: `closed` as when the server was stopped, `silent` as when the network swallows everything. */
  cut: (how: 'closed' | 'silent') => Promise<void>
  /** Lets everybody through again, on the same port. */
  mend: () => Promise<void>
  remove: () => Promise<void>
}

/** Opens a line to the server of `address` (mongodb://host:port/...); `options` of the driver are added to its address. */
export async function openLine(address: string, options: Record<string, number>): Promise<Line> {
  const url = new URL(address)
  const [host, port] = [url.hostname, Number(url.port || '27017')]
  const open = new Set<Socket>()
  let silent = false
  const server = createServer((near) => {
    const far = connect(port, host)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket)
      socket.on('data', (bytes) => {
        if (!silent) other.write(bytes)
      })
      socket.on('error', () => undefined)
      socket.on('close', () => {
        open.delete(socket)
        other.destroy()
      })
    }
  })
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port // it listens on TCP
  }
  const hangUp = async () => {
    for (const socket of open) socket.destroy()
    if (!server.listening) return
    server.close()
    await once(server, 'close')
  }
  const near = await listen(0)
  url.host = `127.0.0.1:${near}`
  // Otherwise a replica set tells its own address, past this line.
  url.searchParams.set('directConnection', 'true')
  for (const [name, value] of Object.entries(options)) url.searchParams.set(name, String(value))
  if (url.pathname === '') url.pathname = '/'
  return {
    url: url.href,
    cut: async (how) => {
      silent = how === 'silent'
      if (!silent) await hangUp()
    },
    mend: async () => {
      // What was silent for long is not believed again.
      await hangUp()
      silent = false
      await listen(near)
    },
    remove: hangUp,
  }
}
