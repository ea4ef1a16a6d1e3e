// The CMS as a library: for commands, the worker and tests. The admin runs the same configuration under Next.
import { getPayload, type Payload } from 'payload'
import { migrate } from './database/migrate.ts'
import { outboxOf } from './mail/outbox.ts'

/** Payload with its database up to date. Settings come from the environment; end with `close`. */
export async function openCms(): Promise<{ payload: Payload; close: () => Promise<void> }> {
  // Imported here, so that a command can check its settings and say what is wrong before the configuration reads them.
  const { default: config } = await import('./payload.config.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  await migrate(payload)
  return {
    payload,
    close: async () => {
      // A command is soon over; what it has to tell people should have left by then.
      await outboxOf(payload).settled(5_000)
      await payload.destroy()
    },
  }
}
