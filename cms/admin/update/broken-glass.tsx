// Says on an update, for ever, that nobody but one admin decided to publish it.
import type { ShownUpdate } from './shown-update.ts'

/** Nothing on every other update. */
export function BrokenGlass({ mark }: { mark: ShownUpdate['breakGlass'] }) {
  if (mark === null) return null
  const at = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(mark.at),
  )
  return (
    <div className="update-glass">
      <p>
        <strong>Published without a second person</strong> by {mark.name} on {at}.
      </p>
      <p>{mark.reason}</p>
    </div>
  )
}
