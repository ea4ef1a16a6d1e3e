// The steps that an update or a document has gone through, the newest first: who, when, what, from where to where, why.
import type { HistoryEntry } from '#cms/history/read-history'
import { momentInWords } from '#cms/workflow/organisation-time'

type Props = {
  entries: readonly HistoryEntry[]
  admin: string
  timeZone: string
  /** Whether to name the update of each step: not needed on the update itself. */
  withUpdate: boolean
}

export function Timeline({ entries, admin, timeZone, withUpdate }: Props) {
  return (
    <ol className="timeline">
      {entries.map(({ id, at, update, did, alone, from, to, who, about, goesOutAt, comment, reason }) => (
        <li key={id} className={alone ? 'timeline__alone' : undefined}>
          <p>
            <strong>{did}</strong> by {who}
            {about !== '' && <>: {about}</>}
            {goesOutAt !== undefined && <>: to go out on {momentInWords(goesOutAt, timeZone)}</>}
            {from !== to && (
              <span className="timeline__move">
                {' '}
                ({from} → {to})
              </span>
            )}
          </p>
          <p className="timeline__when">
            <time dateTime={at}>{momentInWords(at, timeZone)}</time>
            {withUpdate && (
              <>
                {' '}
                in <a href={`${admin}/collections/updates/${update.id}`}>“{update.title}”</a>
              </>
            )}
          </p>
          {comment !== '' && <blockquote>{comment}</blockquote>}
          {reason !== '' && <blockquote>{reason}</blockquote>}
        </li>
      ))}
    </ol>
  )
}
