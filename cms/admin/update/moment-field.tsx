'use client'
// Asks for a date and a time on the organisation's clock, whatever the clock of this computer shows, and says at once
// which moment that is.
import { momentAt, momentInWords } from '#cms/workflow/organisation-time'

type Props = { time: string; timeZone: string; onChange: (time: string) => void }

export function MomentField({ time, timeZone, onChange }: Props) {
  const found = time === '' ? undefined : momentAt(time, timeZone)
  return (
    <>
      <p className="admin-dialog__hint">On the clock in {timeZone}.</p>
      <input
        id="action-entry"
        type="datetime-local"
        required
        aria-describedby="action-moment"
        value={time}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id="action-moment" className="admin-dialog__hint" role="status">
        {found?.ok === true && `${momentInWords(found.instant, timeZone)}. ${found.note ?? ''}`}
        {found?.ok === false && `${found.message} ${found.mend}`}
      </p>
    </>
  )
}
