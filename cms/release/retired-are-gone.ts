// A retired address answers with what used to stand there, so nothing may stand there still.
import type { Problem } from '#content-schema/problem'
import type { ReleaseContent } from '#content-schema/release'
import { addressOf, presentAddresses } from './release-addresses.ts'

/** Every retired framework, competency, behaviour and role that the same release still holds. */
export function retiredAreGone(content: ReleaseContent): Problem[] {
  const held = presentAddresses(content)
  return content.retired.flatMap((retired, i) =>
    held.has(addressOf(retired))
      ? [
          {
            file: 'release',
            field: `retired[${i}]`,
            message: `"${retired.text}" is listed as retired and is still there.`,
            mend: 'Take it off the list of retired addresses, or remove it from the content.',
          },
        ]
      : [],
  )
}
