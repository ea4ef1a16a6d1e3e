// Reads documents in a thread of its own, one after the other, so that no document keeps the CMS from answering: one that takes too
// long or too much memory is refused, and ends that thread and nothing else.
import { once } from 'node:events'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { Checked } from '#content-schema/problem'
import type { DocumentToRead, ReadDocument } from './read-document.ts'
import type { ThreadAnswer } from './read-in-thread.ts'
import { refusalOf } from './readers/refusal.ts'

/** How long one document may take, and how much memory the thread may use. */
export type ReadingLimits = { milliseconds: number; megabytes: number }

type Reader = (document: DocumentToRead) => Promise<Checked<ReadDocument>>
type Ending = ThreadAnswer | 'too long'

/** The largest real documents take seconds, and a tenth of the memory. */
const usual: ReadingLimits = { milliseconds: 120_000, megabytes: 2_048 }

/** A reader with a thread of its own, which is started for the first document and stays for the next. */
export function makeReader(limits: ReadingLimits = usual): Reader {
  let thread: { reading: Worker; ready: Promise<unknown> } | undefined
  let before: Promise<unknown> = Promise.resolve()

  const start = () => {
    // By its path in the repository, because it runs from its source; every command runs there.
    const script = join(process.cwd(), 'cms/import/read-in-thread.ts')
    const resourceLimits = { maxOldGenerationSizeMb: limits.megabytes }
    // Asked for in this way, because the bundler would look for the script among its own modules.
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    const reading = new Worker(script, { execArgv: [], resourceLimits })
    // One that fails while it is being ended is listened to by nobody else, which would end this process.
    reading.on('error', () => undefined)
    return { reading, ready: once(reading, 'message') }
  }

  const endingOf = async (
    { reading, ready }: NonNullable<typeof thread>,
    document: DocumentToRead,
  ): Promise<Ending> => {
    let signal: AbortSignal | undefined
    try {
      await ready
      signal = AbortSignal.timeout(limits.milliseconds)
      const answered = once(reading, 'message', { signal })
      reading.postMessage(document)
      const [answer] = (await answered) as [ThreadAnswer] // the thread sends nothing else
      return answer
    } catch (error) {
      if (signal?.aborted === true) return 'too long'
      if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        return 'too much'
      return { fault: error instanceof Error ? error : new Error(String(error)) }
    }
  }

  const read = async (document: DocumentToRead): Promise<Checked<ReadDocument>> => {
    thread ??= start()
    const { reading } = thread
    // Only while it reads does it keep this process from ending.
    reading.ref()
    const ending = await endingOf(thread, document)
    reading.unref()
    if (typeof ending === 'object' && 'read' in ending) return ending.read
    // After anything else it starts anew: it may still be at work, or have ended.
    thread = undefined
    await reading.terminate()
    if (typeof ending === 'object') throw ending.fault
    return { ok: false, problems: [{ file: document.fileName, field: '', ...refusalOf(ending) }] }
  }

  return (document) => {
    const result = before.then(() => read(document))
    before = result.catch(() => undefined)
    return result
  }
}

/** Reads a document in the thread that all share. */
export const readApart: Reader = makeReader()
