// What belongs to the request that is being answered, wherever in the code it is asked for. Node keeps it along everything that
// the request starts; it is for the log and the answer, and never decides what somebody may do.
import { AsyncLocalStorage } from 'node:async_hooks'

export type CurrentRequest = {
  /** Under which the answer and every line of the log about it are found. */
  id: string
  /** Set when nobody could be looked up: the answer would be that of a stranger. A sentence for the person. */
  sessionUnread?: string
}

const key = Symbol.for('competency-handbook.current-request')
// Next packs this file more than once; every copy must mean the same request.
const everywhere = globalThis as { [key]?: AsyncLocalStorage<CurrentRequest> }
const requests = (everywhere[key] ??= new AsyncLocalStorage<CurrentRequest>())

/** The request that is being answered; undefined outside of one. */
export function currentRequest(): CurrentRequest | undefined {
  return requests.getStore()
}

/** From here on, what this call stack starts belongs to a request of this id. */
export function beginRequest(id: string): void {
  requests.enterWith({ id })
}

/** Runs `work` as part of the request that is being answered, or of one of its own. */
export function withinRequest<T>(id: () => string, work: () => T): T {
  return requests.getStore() === undefined ? requests.run({ id: id() }, work) : work()
}
