// A port that is taken is said to be taken, before the minute-long steps.
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { probePort } from '#bin/start/probe-port'

it('names a taken port and the variable that changes it, and says nothing about a free one', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on TCP
  const refused = await probePort('127.0.0.1', port, 'CMS_PORT')
  expect(refused).toMatchObject({ because: 'environment', problems: [{ field: 'CMS_PORT' }] })
  expect(refused?.problems[0]?.message).toBe(`Port ${port} on 127.0.0.1 is taken by another program.`)
  expect(refused?.problems[0]?.mend).toContain('CMS_PORT=')
  server.close()
  await once(server, 'close')
  await expect(probePort('127.0.0.1', port, 'CMS_PORT')).resolves.toBeUndefined()
})

it('names HOST when the address is not this machine’s', async () => {
  expect(await probePort('192.0.2.1', 4999, 'CMS_PORT')).toMatchObject({ problems: [{ field: 'HOST' }] })
})
