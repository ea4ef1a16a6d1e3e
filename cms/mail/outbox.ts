// Messages on their way: sent one after the other, tried again when the mail server is away. Whoever posts never waits
// and never hears of a failure; the log does, without addresses and without a word of the message.
// It lives in memory on purpose: a message only points to what the CMS shows anyway (docs/adr/0042).
import type { Payload } from 'payload'
import type { Message } from './letter.ts'

export type Outbox = {
  post: (messages: readonly Message[]) => void
  /** Resolves when every message was sent or given up, or after `limit` milliseconds. */
  settled: (limit: number) => Promise<void>
}

type Log = { warn: (text: string) => void }

/** Between the tries, in milliseconds: a restart of a mail server fits in. */
const pauses = [10_000, 60_000, 300_000] as const

/** An outbox that hands messages to `send`. */
export function makeOutbox(
  send: (message: Message) => Promise<unknown>,
  log: Log,
  waits: readonly number[] = pauses,
): Outbox {
  const open = new Set<Promise<void>>()
  let last: Promise<unknown> = Promise.resolve()

  /** In turn, so that a mail server is never met with a dozen connections at once. */
  const inTurn = (message: Message): Promise<unknown> => {
    const turn = last.then(() => send(message))
    last = turn.catch(() => undefined)
    return turn
  }
  const deliver = async (message: Message): Promise<void> => {
    for (let tried = 1; ; tried++) {
      try {
        await inTurn(message)
        return
      } catch (error) {
        const wait = waits[tried - 1]
        const reason = `A message could not be sent (${codeOf(error)}), try ${tried} of ${waits.length + 1}.`
        log.warn(wait === undefined ? `${reason} It is given up.` : reason)
        if (wait === undefined) return
        await sleep(wait)
      }
    }
  }
  return {
    post: (messages) => {
      for (const message of messages) {
        const done = deliver(message).finally(() => open.delete(done))
        open.add(done)
      }
    },
    settled: async (limit) => {
      await Promise.race([Promise.all(open), sleep(limit)])
    },
  }
}

const outboxes = new WeakMap<Payload, Outbox>()

/** The outbox of this process for this CMS. */
export function outboxOf(payload: Payload): Outbox {
  const made =
    outboxes.get(payload) ??
    makeOutbox((message) => payload.sendEmail(message), {
      warn: (text) => payload.logger.warn(text),
    })
  outboxes.set(payload, made)
  return made
}

/** What a mail server's refusal is called; its sentence may hold addresses. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown } // nodemailer adds these
  return (
    [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') ||
    error.name
  )
}

/** A wait that does not keep the process alive. */
function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })
}
