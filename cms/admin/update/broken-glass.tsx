// Says on an update, for ever, that nobody but one admin decided to publish it.
import { momentInWords } from '#cms/workflow/organisation-time'
import type { ShownUpdate } from './shown-update.ts'

type Props = { mark: ShownUpdate['breakGlass']; timeZone: string }

/** Nothing on every other update. */
export function BrokenGlass({ mark, timeZone }: Props) {
  if (mark === null) return null
  return (
    <div className="update-glass">
      <p>
        <strong>Published without a second person</strong> by {mark.name} on{' '}
        {momentInWords(mark.at, timeZone)}.
      </p>
      <p>{mark.reason}</p>
    </div>
  )
}
