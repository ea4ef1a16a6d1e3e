// Counts tries to sign in, so that passwords cannot be guessed, and never locks an account: a stranger who knows an
// approver's address could lock them out of the day a framework goes out (docs/adr/0044). It counts in this process's
// memory: a restart forgets, and two processes count apart.
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { countTry } from './count-try.ts'

/** Tries, and in how many seconds. */
const limits = {
  /** One client at one account. */
  pair: { points: 10, duration: 15 * 60 },
  /** One client at all accounts; a whole organisation may share an address. */
  client: { points: 100, duration: 15 * 60 },
  /** All clients together at one account, without those that have signed in to it before. */
  strangers: { points: 30, duration: 60 * 60 },
  /** What strangers still get at an account when that is used up. */
  trickle: { points: 1, duration: 60 },
  /** Messages to one address, and requests for them by one client. */
  messages: { points: 3, duration: 15 * 60 },
  requests: { points: 20, duration: 60 * 60 },
} as const

/** How many clients an account remembers; the one that signed in longest ago goes first. */
const remembered = 20

export type SignInThrottle = {
  /** Counts a try. Gives the seconds to wait before it may be made; 0 when it may be made now. */
  trySignIn: (client: string, account: string) => Promise<number>
  /** Takes the last try back, and remembers the client. */
  signedIn: (client: string, account: string) => Promise<void>
  /** Counts the use of a link, likewise. */
  tryLink: (client: string) => Promise<number>
  /** Counts a forgotten password: the seconds for the client to wait, and whether this account gets a message. */
  forgotten: (client: string, account: string) => Promise<{ wait: number; send: boolean }>
}

/** A throttle that has counted nothing yet. */
export function makeSignInThrottle(): SignInThrottle {
  const pair = new RateLimiterMemory(limits.pair)
  const clients = new RateLimiterMemory(limits.client)
  const strangers = new RateLimiterMemory(limits.strangers)
  const trickle = new RateLimiterMemory(limits.trickle)
  const messages = new RateLimiterMemory(limits.messages)
  const requests = new RateLimiterMemory(limits.requests)
  const known = new Map<string, string[]>()

  return {
    trySignIn: async (client, account) => {
      const name = keyOf(account)
      const wait = (await countTry(clients, client)) || (await countTry(pair, `${client} ${name}`))
      if (wait > 0 || known.get(name)?.includes(client) === true) return wait
      return (await countTry(strangers, name)) === 0 ? 0 : countTry(trickle, name)
    },
    signedIn: async (client, account) => {
      const name = keyOf(account)
      await pair.delete(`${client} ${name}`)
      await takeBack(clients, client)
      const others = (known.get(name) ?? []).filter((address) => address !== client)
      if (known.get(name)?.includes(client) !== true) await takeBack(strangers, name)
      known.set(name, [...others, client].slice(-remembered))
    },
    tryLink: (client) => countTry(clients, client),
    forgotten: async (client, account) => {
      const wait = await countTry(requests, client)
      return { wait, send: wait === 0 && (await countTry(messages, keyOf(account))) === 0 }
    },
  }
}

/** As Payload compares addresses; cut off, because anybody may send anything. */
function keyOf(account: string): string {
  return account.trim().toLowerCase().slice(0, 254)
}

/** A count that has run out meanwhile is left alone: below zero it would allow more than its limit. */
async function takeBack(limiter: RateLimiterMemory, key: string): Promise<void> {
  const counted = await limiter.get(key)
  if (counted !== null && counted.consumedPoints > 0) await limiter.reward(key)
}
