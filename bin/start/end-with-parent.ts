// Loaded first in every supervised program: ends it when the supervisor is gone, however that came about.
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  process.stdin.once('close', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 5_000).unref()
  })
  process.stdin.resume()
  process.stdin.unref()
}
