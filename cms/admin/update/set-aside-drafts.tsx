// The drafts that an update keeps aside, why they wait, and what to do next.
import type { ShownUpdate } from './shown-update.ts'

/** Nothing when no draft lies aside. */
export function SetAsideDrafts({ drafts }: { drafts: ShownUpdate['setAside'] }) {
  if (drafts.length === 0) return null
  return (
    <ul className="update-actions__items">
      {drafts.map(({ key, title, by, heldBy }) => (
        <li key={key}>
          Set aside by {by}: {title}.{' '}
          {heldBy === null
            ? 'Take it up again before you send this update for approval.'
            : `The document is in “${heldBy}”; take the draft up again when that has been published.`}
        </li>
      ))}
    </ul>
  )
}
