// Who has signed the update's present wording, and who still has to.
import type { ShownUpdate } from './shown-update.ts'

export function SignOffs({ update: { reviewers, state } }: { update: ShownUpdate }) {
  if (reviewers.length === 0)
    return state === 'draft' ? (
      <p className="update-actions__hint">Nobody has been asked to approve it yet: add a reviewer below.</p>
    ) : null
  return (
    <ul className="update-actions__people" aria-label="Reviewers">
      {reviewers.map(({ user, name, required, signed }) => (
        <li key={user} className={signed ? 'update-actions__signed' : undefined}>
          {name}: {standing(signed, required, state === 'in-review')}
        </li>
      ))}
    </ul>
  )
}

function standing(signed: boolean, required: boolean, inReview: boolean): string {
  if (signed) return 'has signed'
  if (!required) return 'invited to comment'
  return inReview ? 'still has to sign' : 'has to sign'
}
