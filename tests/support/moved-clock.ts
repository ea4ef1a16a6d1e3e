// Loaded into every process of a running system before its own code (`--import`): what they take for the present is moved by the
// milliseconds that the file named by MOVED_CLOCK holds. Timers and how long things take are not touched.
import { readFileSync } from 'node:fs'

const file = process.env['MOVED_CLOCK'] ?? ''
const RealDate = Date
/** How long a move may go unnoticed, in milliseconds. */
const every = 100
let [lastLook, shift] = [-Infinity, 0]

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: unknown[], newTarget) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as object,
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
})

function now(): number {
  if (performance.now() - lastLook > every) {
    lastLook = performance.now()
    shift = readShift()
  }
  return RealDate.now() + shift
}

function readShift(): number {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || 0
  } catch {
    // Nobody has moved it yet.
    return 0
  }
}
