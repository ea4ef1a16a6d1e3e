// Counts what costs the CMS most: documents that a person brings in, and lists that somebody asks for without signing in.
// Generous for people, and narrow for a program that never stops (docs/adr/0054).
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { countTry } from './count-try.ts'

/** Requests, and in how many seconds. */
const limits = {
  /** One person; each document is read while everybody else waits. */
  uploads: { points: 60, duration: 10 * 60 },
  /** One client; the handbook itself never asks the CMS. */
  reads: { points: 300, duration: 60 },
} as const

export type RequestThrottle = {
  /** Counts a document. Gives the seconds this person has to wait before it is read; 0 when it is read now. */
  tryUpload: (personId: string) => Promise<number>
  /** Counts a list that this client asks for without signing in, likewise. */
  tryRead: (client: string) => Promise<number>
}

/** A throttle that has counted nothing yet. */
export function makeRequestThrottle(): RequestThrottle {
  const uploads = new RateLimiterMemory(limits.uploads)
  const reads = new RateLimiterMemory(limits.reads)
  return {
    tryUpload: (personId) => countTry(uploads, personId),
    tryRead: (client) => countTry(reads, client),
  }
}
