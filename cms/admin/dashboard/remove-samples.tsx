'use client'
// Offers an administrator, once, to take the samples out and start with the organisation's own frameworks.
import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { sendToCms } from '../api/ask-cms.ts'
import { ProblemList } from '../api/problem-list.tsx'
import type { ShownProblem } from '../api/problems-from-answer.ts'
import { Dialog } from '../dialog/dialog.tsx'

export function RemoveSamples() {
  const { routes } = useConfig().config
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])
  const remove = async () => {
    setBusy(true)
    const answer = await sendToCms<unknown>(routes.api, '/updates/remove-samples', {})
    setBusy(false)
    if (answer.ok) window.location.reload()
    else setProblems(answer.problems)
  }
  return (
    <div className="welcome__samples">
      <p>
        The handbook shows invented samples. When you are ready, take them out and start with your own
        frameworks.
      </p>
      <button type="button" className="small-button" onClick={() => setAsking(true)}>
        Remove the samples and start with ours …
      </button>
      {asking && (
        <Dialog
          title="Remove the samples"
          onClose={() => setAsking(false)}
          onSubmit={() => void remove()}
          footer={
            <>
              <button type="button" className="small-button" onClick={() => setAsking(false)}>
                Cancel
              </button>
              <button type="submit" className="small-button small-button--main" disabled={busy}>
                {busy ? 'Removing …' : 'Remove the samples'}
              </button>
            </>
          }
        >
          <p>
            Every sample framework, competency and role leaves the handbook in one update, which stays in the
            history with your name. It can be done once.
          </p>
          <ProblemList problems={problems} />
        </Dialog>
      )}
    </div>
  )
}
