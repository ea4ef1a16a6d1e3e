// The CMS as a library: for commands, the worker and tests. The admin runs the same configuration under Next.
import { getPayload, type Payload } from 'payload'
import { migrate } from './database/migrate.ts'

/** Payload with its database up to date. Settings come from the environment; end with `close`. */
export async function openCms(): Promise<{ payload: Payload; close: () => Promise<void> }> {
  // Imported here, so that a command can check its settings and say what is wrong before the configuration reads them.
  const { default: config } = await import('./payload.config.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  await migrate(payload)
  return { payload, close: () => payload.destroy() }
}
