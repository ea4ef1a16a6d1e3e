// One count of one limiter, as every throttle of the CMS makes it. It counts in this process's memory: a restart forgets,
// and two processes count apart.
import { RateLimiterRes, type RateLimiterMemory } from 'rate-limiter-flexible'

/** Counts a try under this name. Gives the seconds to wait before it may be made; 0 when it may be made now. */
export async function countTry(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}
