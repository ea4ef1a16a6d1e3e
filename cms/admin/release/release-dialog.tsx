'use client'
// Asks before a release is moved, says what readers will then see, and shows what stands in the way.
import { useConfig } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import { sendToCms } from '../api/ask-cms.ts'
import { ProblemList } from '../api/problem-list.tsx'
import type { ShownProblem } from '../api/problems-from-answer.ts'
import { Dialog } from '../dialog/dialog.tsx'

type Props = {
  title: string
  /** What the button says that does it. */
  label: string
  /** Below /releases, such as "resume" or "<id>/put-back". */
  path: string
  reason: 'required' | 'optional' | 'none'
  children: ReactNode
  onClose: () => void
}

/** When it is done the page is loaded anew: what it and every other page of the admin say has changed. */
export function ReleaseDialog({ title, label, path, reason, children, onClose }: Props) {
  const { api } = useConfig().config.routes
  const [entered, setEntered] = useState('')
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])
  const [busy, setBusy] = useState(false)

  const act = async () => {
    setBusy(true)
    const body = entered.trim() === '' ? {} : { reason: entered.trim() }
    const answer = await sendToCms(api, `/releases/${path}`, body)
    setBusy(false)
    if (answer.ok) window.location.reload()
    else setProblems(answer.problems)
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={() => void act()}
      footer={
        <>
          <button type="button" className="small-button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="small-button small-button--main" disabled={busy}>
            {label}
          </button>
        </>
      }
    >
      {children}
      {reason !== 'none' && (
        <div className="admin-dialog__field">
          <label htmlFor="release-reason">{reason === 'required' ? 'Reason' : 'Reason (not required)'}</label>
          <p className="admin-dialog__hint">Everybody who signs in here can read it.</p>
          <textarea
            id="release-reason"
            rows={3}
            required={reason === 'required'}
            value={entered}
            onChange={({ target }) => setEntered(target.value)}
          />
        </div>
      )}
      <ProblemList problems={problems} />
    </Dialog>
  )
}
