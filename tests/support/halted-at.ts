// Runs some work in this process as if the process were killed just before its n-th write, to the database or to the disk:
// that write and every later one never come back, and open transactions are undone, as a database does for a dead client.
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import type { Payload } from 'payload'

type Call = (this: unknown, ...given: unknown[]) => unknown
type Calls = Record<string, Call>

const databaseWrites = ['create', 'createVersion', 'updateOne', 'updateMany', 'updateVersion', 'deleteOne']
const diskWrites = ['mkdir', 'open', 'rename', 'rm', 'symlink', 'writeFile', 'cp']
const never = new Promise<never>(() => undefined)

/** What the work was about to write when it was halted; undefined when it came to its end before. `folder` bounds the writes to disk that count. */
export async function haltedAt(
  turn: number,
  { payload, folder }: { payload: Payload; folder: string },
  work: () => Promise<unknown>,
): Promise<string | undefined> {
  const [database, disk] = [callsOf(payload.db), callsOf(promises)]
  const open = new Set<string | number>()
  const restore: (() => void)[] = []
  let left = turn
  let halt: (point: string) => void = () => undefined
  const halted = new Promise<string>((resolve) => {
    halt = resolve
  })
  const about = (point: string) => {
    left -= 1
    if (left === 0) halt(point)
    return left <= 0
  }
  const instead = (of: Calls, name: string, made: (call: Call) => Call) => {
    const call = of[name]
    if (call === undefined) return
    of[name] = made(call)
    restore.push(() => {
      of[name] = call
    })
  }
  for (const name of [...databaseWrites, 'commitTransaction'])
    instead(
      database,
      name,
      (call) =>
        function (...given) {
          const { collection = '' } = Object(given[0]) as { collection?: string }
          if (about(`database: ${name} ${collection}`.trim())) return never
          return call.apply(this, given)
        },
    )
  instead(
    database,
    'beginTransaction',
    (call) =>
      async function (...given) {
        const id = (await call.apply(this, given)) as string | number | null
        if (id !== null) open.add(id)
        return id
      },
  )
  instead(
    database,
    'rollbackTransaction',
    (call) =>
      async function (...given) {
        if (left <= 0) return never
        return call.apply(this, given)
      },
  )
  for (const name of diskWrites)
    instead(
      disk,
      name,
      (call) =>
        function (...given) {
          const path = String(given[0])
          if (path.startsWith(folder) && about(`disk: ${name} ${path.slice(folder.length + 1)}`)) return never
          return call.apply(this, given)
        },
    )
  syncBuiltinESMExports()
  const ended = work().then(() => undefined)
  try {
    return await Promise.race([halted, ended])
  } finally {
    for (const back of restore) back()
    syncBuiltinESMExports()
    for (const id of open) await payload.db.rollbackTransaction(id).catch(() => undefined)
  }
}

/** The adapter's methods and the functions of the file system are all functions; nothing else of them is used. */
function callsOf(object: object): Calls {
  return object as Calls
}
