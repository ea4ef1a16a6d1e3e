// The only key to publication. A permit lies in a request's context while one document of one update is published,
// removed or restored; its class is not exported, so no request body and no other code can make one.
import type { PayloadRequest } from 'payload'

/** What is permitted: this document, by this update, in this manner. */
export type Permitted = {
  updateId: string
  target: string
  operation: 'publish' | 'remove' | 'state'
  /** An admin publishes what nobody else has approved; the update must carry the mark of it. */
  brokenGlass?: boolean
}

class Permit {
  readonly permitted: Permitted
  constructor(permitted: Permitted) {
    this.permitted = permitted
  }
}

const key = 'publicationPermit'

/** Runs `work` while the request carries a permit for one document; only the publishing action may call this. */
export async function withPermit<T>(
  req: PayloadRequest,
  permitted: Permitted,
  work: () => Promise<T>,
): Promise<T> {
  req.context[key] = new Permit(permitted)
  try {
    return await work()
  } finally {
    req.context[key] = undefined
  }
}

/** The permit for this document, if the request carries one. */
export function permitFor(req: PayloadRequest, target: string): Permitted | undefined {
  const held = req.context[key]
  return held instanceof Permit && held.permitted.target === target ? held.permitted : undefined
}

/** Whether the request carries any permit at all. */
export function carriesPermit(req: PayloadRequest): boolean {
  return req.context[key] instanceof Permit
}
