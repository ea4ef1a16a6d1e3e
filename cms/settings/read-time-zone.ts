// The organisation's time zone, in which the admin says and takes moments: that of the published settings, and before
// there are any the one the system was started with.
import type { Payload } from 'payload'
import { loadSettings } from './load-settings.ts'

/** The name of a time zone, such as "Europe/London". */
export async function readTimeZone(payload: Payload): Promise<string> {
  const { timeZone } = await payload.findGlobal({
    slug: 'settings',
    depth: 0,
    draft: false,
    overrideAccess: true,
  })
  return timeZone?.trim() || loadSettings().timeZone
}
