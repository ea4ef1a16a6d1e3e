// Loaded first in programs that must not outlive whoever started them: ends them when that process is gone, however that
// came about. The other end of their standard input is all it looks at.
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  process.stdin.once('close', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 5_000).unref()
  })
  process.stdin.resume()
  process.stdin.unref()
}
