// The thread in which documents are read (started by read-apart.ts): takes one after the other and answers with what it holds.
import { parentPort } from 'node:worker_threads'
import type { Checked } from '#content-schema/problem'
import { readDocument, type DocumentToRead, type ReadDocument } from './read-document.ts'

/** What the thread answers: what was read, or that it is more than can be read, or the fault of the program. */
export type ThreadAnswer = { read: Checked<ReadDocument> } | 'too much' | { fault: Error }

// Loading all of this is not reading.
parentPort?.postMessage('ready')
parentPort?.on('message', (document: DocumentToRead) => {
  void answerTo(document).then((answer) => {
    parentPort?.postMessage(answer)
  })
})

async function answerTo(document: DocumentToRead): Promise<ThreadAnswer> {
  try {
    return { read: await readDocument(document) }
  } catch (error) {
    // The stack is full, or a text longer than texts can be.
    if (error instanceof RangeError) return 'too much'
    return { fault: error instanceof Error ? error : new Error(String(error)) }
  }
}
