// Waits for a server of this machine. It asks again and again and never gives up: whoever waits also watches the process.
import { setTimeout as sleep } from 'node:timers/promises'

/** Resolves once `url` is answered with a status that is `enough`. */
export async function waitUntilAnswering(
  url: string,
  enough: (status: number) => boolean = (status) => status === 200,
): Promise<void> {
  for (;;) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: 'manual' })
      await answer.body?.cancel()
      if (enough(answer.status)) return
    } catch {
      // Not listening yet.
    }
    await sleep(100)
  }
}
