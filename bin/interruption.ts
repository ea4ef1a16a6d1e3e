// What happens on Ctrl-C or a request to end: whatever registered is cleaned up once, then the process ends.
import { constants } from 'node:os'

type CleanUp = () => Promise<void> | void

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const cleanUps = new Set<CleanUp>()
let endsWell = false
let interrupted = false

/** Registers what must be stopped when this process is interrupted; the answer takes it back. */
export function onInterruption(cleanUp: CleanUp): () => void {
  cleanUps.add(cleanUp)
  return () => {
    cleanUps.delete(cleanUp)
  }
}

/** From now on an interruption is the way this command is meant to end (exit 0). */
export function interruptionEndsWell(): void {
  endsWell = true
}

/** Listens for signals. A second one does nothing: the first one's cleaning up is bounded. */
export function listenForInterruption(): void {
  for (const signal of signals)
    process.on(signal, () => {
      if (interrupted) return
      interrupted = true
      process.stderr.write('\nStopping ...\n')
      void Promise.allSettled([...cleanUps].map(async (cleanUp) => cleanUp())).then(() =>
        process.exit(endsWell ? 0 : 128 + constants.signals[signal]),
      )
    })
}

/** Resolves never once an interruption has begun, so that its consequences are not taken for faults. */
export function unlessInterrupted<T>(value: T): Promise<T> {
  return interrupted ? new Promise<T>(() => undefined) : Promise.resolve(value)
}
