// The CMS as a library: for commands, the worker and tests. The admin runs the same configuration under Next.
import { getPayload, type Payload } from 'payload'
import { migrate } from './database/migrate.ts'
import { outboxOf } from './mail/outbox.ts'

/** The CMS with its database as it is, for looking only: nothing is migrated. */
export async function openCmsAsItIs(): Promise<Payload> {
  // Imported here, so that a command can check its settings and say what is wrong before the configuration reads them.
  const { default: config } = await import('./payload.config.ts')
  return getPayload({ config, disableOnInit: true })
}

/** Payload with its database up to date, told to `say` when that took a change. Settings come from the environment; end with `close`. */
export async function openCms(
  say: (line: string) => void = () => undefined,
): Promise<{ payload: Payload; close: () => Promise<void> }> {
  const payload = await openCmsAsItIs()
  await migrate(payload, say)
  return {
    payload,
    close: async () => {
      // A command is soon over; what it has to tell people should have left by then.
      await outboxOf(payload).settled(5_000)
      await payload.destroy()
    },
  }
}
