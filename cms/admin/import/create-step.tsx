'use client'
// The last step: what stands in the way, or the update that the drafts go into, and then the way to its reviewers.
import { Link, toast, useAuth, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { ProblemList } from '../api/problem-list.tsx'
import type { ShownProblem } from '../api/problems-from-answer.ts'
import { NewUpdateFields, type Draft } from '../document/new-update-fields.tsx'
import { submitUpdate } from '../document/send-document.ts'
import { useSendChoices } from '../document/use-send-choices.ts'
import { ExistingFramework } from './existing-framework.tsx'
import { createDrafts, readImport } from './ask-import.ts'
import type { StepProps } from './step-props.ts'
import { needsALook } from './sort-pieces.ts'
import '../dialog/dialog.css'
import '../document/document.css'

export function CreateStep({ reading, busy, change }: StepProps) {
  const { api } = useConfig().config.routes
  const { user } = useAuth()
  const { shown } = reading
  const { people, onlyReviewer } = useReviewers(String(user?.id ?? ''))
  const isNewer = reading.existing !== null
  const [agreed, setAgreed] = useState(false)
  const [draft, setDraft] = useState<Draft>({
    title: `${shown.organisation === '' ? '' : `${shown.organisation}: `}${shown.title}${isNewer ? ', newer version' : ''}`,
    note: isNewer ? '' : `Our framework “${shown.title}” is in the handbook.`,
    reviewers: undefined,
  })
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])
  const [making, setMaking] = useState(false)
  const reviewers = draft.reviewers ?? onlyReviewer
  if (reading.state === 'done') return <Done updateId={reading.updateId} />

  const create = async () => {
    setMaking(true)
    const made = await createDrafts(api, reading.id, { title: draft.title, note: draft.note, reviewers })
    setProblems(made.ok ? [] : made.problems)
    if (made.ok) await change(readImport(api, reading.id))
    setMaking(false)
  }
  const open = shown.pieces.filter(needsALook).length
  return (
    <form
      className="import__form"
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
    >
      <p className="import__sum">
        {shown.competencies.length} competencies with {shown.totals.behaviours} lines become drafts, together
        in one update that somebody else approves. Nobody else sees them before.
      </p>
      {shown.totals.notPlaced > 0 && (
        <p className="import__note">
          {shown.totals.notPlaced === 1
            ? 'One piece of text has'
            : `${shown.totals.notPlaced} pieces of text have`}{' '}
          no place and will not be in the drafts. The account that is kept with the file lists them.
        </p>
      )}
      {open > shown.totals.notPlaced && (
        <p className="import__hint">
          {open - shown.totals.notPlaced} guesses have not been looked at; they stay as they are.
        </p>
      )}
      <ProblemList problems={shown.problems} />
      <ExistingFramework reading={reading} busy={busy} change={change} />
      {isNewer && (
        <label className="import-piece__more">
          <input type="checkbox" checked={agreed} onChange={({ target }) => setAgreed(target.checked)} /> This
          is a newer version of that framework
        </label>
      )}
      <NewUpdateFields draft={{ ...draft, reviewers }} people={people} onChange={setDraft} />
      <ProblemList problems={problems} />
      <button
        type="submit"
        className="small-button small-button--main"
        disabled={busy || making || !reading.mayChange || shown.problems.length > 0 || (isNewer && !agreed)}
      >
        {making ? 'Creating drafts …' : 'Create drafts'}
      </button>
    </form>
  )
}

function useReviewers(meId: string) {
  const { reviewers, onlyReviewer } = useSendChoices(meId, [])
  return { people: reviewers, onlyReviewer }
}

function Done({ updateId }: { updateId: string | null }) {
  const { routes } = useConfig().config
  const [sent, setSent] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])
  const send = async () => {
    if (updateId === null) return
    setBusy(true)
    const answer = await submitUpdate(routes.api, updateId)
    setProblems(answer.ok ? [] : answer.problems)
    if (answer.ok) toast.success('The update is with its reviewers.')
    setSent(answer.ok)
    setBusy(false)
  }
  return (
    <div className="import__done">
      <p role="status">
        <strong>{sent ? 'The update is with its reviewers.' : 'The drafts are there.'}</strong>{' '}
        {updateId !== null && (
          <Link href={`${routes.admin}/collections/updates/${updateId}`}>Open the update</Link>
        )}
      </p>
      {!sent && (
        <>
          <p>Read them once more in the update, or send them for approval now.</p>
          <ProblemList problems={problems} />
          <button
            type="button"
            className="small-button small-button--main"
            disabled={busy}
            onClick={() => void send()}
          >
            {busy ? 'Sending …' : 'Send for approval'}
          </button>
        </>
      )}
    </div>
  )
}
