// Watches a publication from outside: what the worker says on the release, and what the handbook serves.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'

/** Milliseconds between two questions, and after which nobody waits any longer. */
const asked = 20
const patience = 120_000

/** Reads what the worker says on the newest release, so that each step is known within some hundredths of a second. */
export function watchProgress(payload: Payload, says: (step: string) => void): { end: () => Promise<void> } {
  let ended = false
  const watch = async () => {
    while (!ended) {
      const { docs } = await payload.find({
        collection: 'releases',
        sort: '-number',
        limit: 1,
        depth: 0,
        overrideAccess: true,
      })
      const [newest] = docs
      if (newest?.state === 'failed') throw new Error(newest.problem ?? 'The release could not be built.')
      if (newest?.progress) says(newest.progress)
      await sleep(asked)
    }
  }
  const watching = watch()
  // Said at the end, by whoever waits for it.
  watching.catch(() => undefined)
  return {
    end: () => {
      ended = true
      return watching
    },
  }
}

/** Notes when each step begins; gives the seconds of each when it ends. */
export function stepTimes(began: number) {
  const steps: { name: string; at: number }[] = []
  return {
    begins: (name: string) => {
      if (steps.at(-1)?.name !== name) steps.push({ name, at: performance.now() })
    },
    end: (): Record<string, number> => {
      const now = performance.now()
      return Object.fromEntries(
        steps.map(({ name, at }, index) => [
          name,
          ((steps[index + 1]?.at ?? now) - (index === 0 ? began : at)) / 1_000,
        ]),
      )
    },
  }
}

/** Asks the handbook until the page at `address` holds `text`. */
export async function served(address: string, text: string): Promise<void> {
  for (const until = performance.now() + patience; performance.now() < until; await sleep(asked)) {
    const page = await fetch(address).then(
      (response) => response.text(),
      () => '',
    )
    if (page.includes(text)) return
  }
  throw new Error(`${address} did not say "${text}" within ${String(patience / 1_000)} seconds.`)
}
