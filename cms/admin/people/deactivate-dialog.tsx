'use client'
// Asks what must be known when somebody leaves: who takes their open updates over, and why; then says what is left to do.
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { readFromCms, sendToCms } from '../api/ask-cms.ts'
import { ProblemList } from '../api/problem-list.tsx'
import type { ShownProblem } from '../api/problems-from-answer.ts'
import { Dialog } from '../dialog/dialog.tsx'
import { readStanding, type NamedUpdate, type Standing } from './read-standing.ts'
import './people.css'

type Done = { handedOver: NamedUpdate[]; waiting: NamedUpdate[] }
type Props = { id: string; name: string; onClose: () => void }

export function DeactivateDialog({ id, name, onClose }: Props) {
  const { routes } = useConfig().config
  const [standing, setStanding] = useState<Standing>()
  const [heir, setHeir] = useState('')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])
  const [done, setDone] = useState<Done>()

  useEffect(() => {
    void readStanding((path) => readFromCms(routes.api, path), id).then((answer) => {
      if (answer.ok) setStanding(answer.value)
      else setProblems(answer.problems)
    })
  }, [routes.api, id])

  const deactivate = async () => {
    setBusy(true)
    const body = { ...(heir === '' ? {} : { handOverTo: heir }), ...(reason === '' ? {} : { reason }) }
    const answer = await sendToCms<Done>(routes.api, `/users/${id}/deactivate`, body)
    setBusy(false)
    if (answer.ok) setDone(answer.value)
    setProblems(answer.ok ? [] : answer.problems)
  }
  const finish = () => window.location.reload()

  if (done !== undefined)
    return (
      <Dialog
        title={`${name} can no longer sign in`}
        onClose={finish}
        onSubmit={finish}
        footer={
          <button type="submit" className="small-button small-button--main">
            Done
          </button>
        }
      >
        {done.handedOver.length > 0 && <Updates heading="Handed over" updates={done.handedOver} />}
        {done.waiting.length === 0 ? (
          <p>No update waits for their signature.</p>
        ) : (
          <>
            <Updates heading="Still naming them as an approver" updates={done.waiting} />
            <p>Open each and name somebody else, or withdraw it; until then it cannot go out.</p>
          </>
        )}
      </Dialog>
    )
  return (
    <Dialog
      title={`Deactivate ${name}`}
      onClose={onClose}
      onSubmit={() => void deactivate()}
      footer={
        <>
          <button type="button" className="small-button" onClick={onClose}>
            Cancel
          </button>
          <button
            type="submit"
            className="small-button small-button--main"
            disabled={busy || standing === undefined || (standing.open.length > 0 && heir === '')}
          >
            {busy ? 'Deactivating …' : 'Deactivate'}
          </button>
        </>
      }
    >
      <p>
        They are signed out at once and cannot sign in again until somebody activates the account. What they
        wrote and approved keeps their name.
      </p>
      {standing === undefined && problems.length === 0 && <p>Looking what they have in hand …</p>}
      {standing !== undefined && standing.open.length > 0 && (
        <>
          <Updates heading="Updates they have started" updates={standing.open} />
          <div className="admin-dialog__field">
            <label htmlFor="deactivate-heir">Who takes them over</label>
            <select
              id="deactivate-heir"
              required
              value={heir}
              onChange={({ target }) => setHeir(target.value)}
            >
              <option value="">Choose an editor</option>
              {standing.heirs.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </select>
          </div>
        </>
      )}
      {standing !== undefined && standing.waiting.length > 0 && (
        <Updates heading="Updates that need their signature" updates={standing.waiting} />
      )}
      <div className="admin-dialog__field">
        <label htmlFor="deactivate-reason">Reason, for the audit (optional)</label>
        <textarea
          id="deactivate-reason"
          rows={2}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      <ProblemList problems={problems} />
    </Dialog>
  )
}

function Updates({ heading, updates }: { heading: string; updates: readonly NamedUpdate[] }) {
  const { routes } = useConfig().config
  return (
    <>
      <p>
        <strong>{heading}</strong>
      </p>
      <ul>
        {updates.map(({ id, number, title }) => (
          <li key={id}>
            <a href={`${routes.admin}/collections/updates/${id}`} target="_blank" rel="noreferrer">
              Update {number}: {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
