// Finds out whether a port can be listened on, before anything that takes long is begun.
import { createServer } from 'node:net'
import { refusal, type Refusal } from '../outcome.ts'

/** Undefined when `port` is free on `host`; else a refusal that names the port and the variable that changes it. */
export async function probePort(host: string, port: number, variable: string): Promise<Refusal | undefined> {
  const code = await listenOnce(host, port)
  if (code === undefined) return undefined
  const example = `${variable}=${port < 1024 ? 8080 : Math.min(port + 100, 65_000)} npm start`
  switch (code) {
    case 'EADDRINUSE':
      return refusal(
        'environment',
        `Port ${port} on ${host} is taken by another program.`,
        `Stop that program, or choose another port: ${example}`,
        variable,
      )
    case 'EACCES':
      return refusal(
        'environment',
        `Port ${port} may not be used by this account.`,
        `Choose one above 1023: ${example}`,
        variable,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return refusal(
        'environment',
        `${host} is not an address of this machine.`,
        'Set HOST=127.0.0.1.',
        'HOST',
      )
    default:
      return refusal(
        'environment',
        `Port ${port} on ${host} cannot be used (${code}).`,
        `Try another: ${example}`,
        variable,
      )
  }
}

/** Listens for a moment; the code of the error when that was refused. */
function listenOnce(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => {
      resolve('code' in error ? String(error.code) : error.message)
    })
    server.listen({ host, port, exclusive: true }, () => {
      server.close(() => {
        resolve(undefined)
      })
    })
  })
}
