// Everything an action writes is written together or not at all.
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { MongoError, MongoErrorLabel } from 'mongodb'
import type { User } from '#cms/payload-types'

const attempts = 5

/**
 * Runs `work` in one transaction, on behalf of `user` or of nobody. An error undoes everything and is thrown on.
 * A conflict with another writer (MongoDB's TransientTransactionError) is tried again a few times.
 */
export async function inTransaction<T>(
  payload: Payload,
  user: User | undefined,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const req = await createLocalReq(
      user === undefined ? {} : { user: { ...user, collection: 'users' } },
      payload,
    )
    await initTransaction(req)
    try {
      const result = await work(req)
      await commitTransaction(req)
      return result
    } catch (error) {
      await killTransaction(req)
      if (attempt >= attempts || !isConflict(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt))
    }
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof MongoError && error.hasErrorLabel(MongoErrorLabel.TransientTransactionError)
}
