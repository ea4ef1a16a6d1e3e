// Loaded into a process before its own code (`--import`): its disk is full as soon as it writes to a path that holds the text of
// FULL_DISK. Half of that write still fits, as it does in earnest. Only where /proc tells which file a number stands for.
import fs, { readlinkSync } from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

type Call = (this: unknown, ...given: unknown[]) => unknown

const text = process.env['FULL_DISK'] ?? ''
const full = (path: unknown) => text !== '' && String(path).includes(text)
const noRoom = () =>
  Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 })
const pathOf = (fd: unknown) => {
  try {
    return readlinkSync(`/proc/self/fd/${String(fd)}`)
  } catch {
    return ''
  }
}

/** Replaces a function of the file system; what stands beside it in the module is not looked at. */
function instead(of: object, name: string, made: (call: Call) => Call): void {
  const functions = of as Record<string, Call>
  const call = functions[name]
  if (call !== undefined) functions[name] = made(call)
}

for (const name of ['write', 'writev'])
  instead(
    fs,
    name,
    (call) =>
      function (...given) {
        const [fd, bytes] = given
        if (!full(pathOf(fd))) return call.apply(this, given)
        if (Buffer.isBuffer(bytes)) fs.writeSync(fd as number, bytes, 0, bytes.length >> 1)
        const answer = given.at(-1) as (error: Error) => void // the last argument of both
        process.nextTick(() => {
          answer(noRoom())
        })
        return undefined
      },
  )
instead(
  promises,
  'writeFile',
  (call) =>
    async function (...given) {
      const [path, bytes] = given
      if (!full(path)) return call.apply(this, given)
      fs.writeFileSync(String(path), String(bytes).slice(0, 100))
      throw noRoom()
    },
)
instead(
  promises,
  'copyFile',
  (call) =>
    async function (...given) {
      if (!full(given[1])) return call.apply(this, given)
      throw noRoom()
    },
)
syncBuiltinESMExports()
