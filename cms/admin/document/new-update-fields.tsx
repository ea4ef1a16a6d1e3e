'use client'
// What an editor says about a new update: its title, a note for staff, and who is to approve it.
import type { PossibleReviewer } from './reviewers.ts'

export type Draft = { title: string; note: string; reviewers: readonly string[] | undefined }

type Props = {
  draft: Draft
  /** Undefined while they are being read. */
  people: readonly PossibleReviewer[] | undefined
  onChange: (draft: Draft) => void
}

export function NewUpdateFields({ draft, people, onChange }: Props) {
  const chosen = draft.reviewers ?? []
  return (
    <>
      <div className="admin-dialog__field">
        <label htmlFor="send-title">Title</label>
        <input
          id="send-title"
          type="text"
          required
          value={draft.title}
          onChange={({ target }) => onChange({ ...draft, title: target.value })}
        />
      </div>
      <div className="admin-dialog__field">
        <label htmlFor="send-note">Note for staff</label>
        <p className="admin-dialog__hint" id="send-note-hint">
          What changed and why. Staff read it in the handbook.
        </p>
        <textarea
          id="send-note"
          rows={3}
          required
          aria-describedby="send-note-hint"
          value={draft.note}
          onChange={({ target }) => onChange({ ...draft, note: target.value })}
        />
      </div>
      <fieldset>
        <legend>Who is to approve it</legend>
        {people === undefined && <p className="admin-dialog__hint">Reading the list of approvers …</p>}
        {people?.every(({ why }) => why !== undefined) && (
          <p className="admin-dialog__hint">
            There is nobody who could. Ask an administrator to make somebody else an approver.
          </p>
        )}
        {people?.map(({ id, name, why }) => (
          <label key={id} className="send-dialog__choice">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={why !== undefined}
              onChange={({ target }) =>
                onChange({
                  ...draft,
                  reviewers: target.checked ? [...chosen, id] : chosen.filter((other) => other !== id),
                })
              }
            />
            {name} {why !== undefined && <small>({why}, so cannot approve it)</small>}
          </label>
        ))}
      </fieldset>
    </>
  )
}
