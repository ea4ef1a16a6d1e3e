// First come, first served: one writer at a time within this process.

/** A queue in which whoever waits longer than `timeout` milliseconds gets an error that says what to look for. */
export function writerQueue(timeout: number): { turn: () => Promise<() => void> } {
  let last = Promise.resolve()
  return {
    turn: () => {
      const before = last
      let endTurn: () => void = () => undefined
      last = new Promise((resolve) => {
        endTurn = resolve
      })
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          // Whoever gave up must still hand the turn on once it comes.
          void before.then(endTurn)
          reject(
            new Error(
              'The database is busy. If nobody else is writing, a write inside a transaction was made without its request (`req`).',
            ),
          )
        }, timeout)
        void before.then(() => {
          clearTimeout(timer)
          resolve(endTurn)
        })
      })
    },
  }
}
