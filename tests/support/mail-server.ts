// A mail server on this machine for one test file: it takes every message, keeps it, and can be told to be away.
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

/** A message as it arrived: the addresses of its envelope, its subject, and its parts decoded. */
export type Arrived = { to: string; subject: string; text: string; html: string; raw: string }

export type MailServer = {
  url: string
  arrived: Arrived[]
  /** While true, every message is put off with a temporary failure. */
  away: boolean
  close: () => Promise<void>
}

/** Starts the server on a free port of 127.0.0.1. */
export async function startMailServer(): Promise<MailServer> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    converse(socket, mail)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on TCP
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    arrived: [],
    away: false,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
  return mail
}

/** As much of RFC 5321 as a sender needs. */
function converse(socket: Socket, mail: MailServer): void {
  const say = (line: string) => socket.write(`${line}\r\n`)
  let to: string[] = []
  let data: string[] | undefined
  say('220 test ESMTP')
  createInterface({ input: socket, crlfDelay: Infinity }).on('line', (line) => {
    if (data !== undefined) {
      if (line !== '.') {
        data.push(line.replace(/^\.\./, '.'))
        return
      }
      mail.arrived.push(parseMessage(to.join(', '), data.join('\n')))
      data = undefined
      to = []
      say('250 kept')
      return
    }
    const word = line.slice(0, 4).toUpperCase()
    if (word === 'RCPT') to.push(/<(.*)>/.exec(line)?.[1] ?? '')
    if (word === 'RCPT' && mail.away) say('451 try again later')
    else if (word === 'DATA') {
      data = []
      say('354 go on')
    } else if (word === 'QUIT') {
      say('221 bye')
      socket.end()
    } else say('250 ok')
  })
}

function parseMessage(to: string, raw: string): Arrived {
  const subject = /^Subject: (.*(?:\n[ \t].*)*)/m.exec(raw)?.[1]?.replace(/\n\s+/g, ' ') ?? ''
  return { to, subject, text: partOf(raw, 'text/plain'), html: partOf(raw, 'text/html'), raw }
}

function partOf(raw: string, type: string): string {
  const [, head = '', body = ''] =
    new RegExp(`Content-Type: ${type}([^]*?)\n\n([^]*?)(?:\n--|$)`).exec(raw) ?? []
  if (/Transfer-Encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString()
  if (!/Transfer-Encoding: quoted-printable/i.test(head)) return body
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
