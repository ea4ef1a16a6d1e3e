'use client'
// Stands above the list of people: the way to give somebody an account. Nobody invents a password here.
import { useAuth, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { holds, type RoleName } from '#cms/access/roles'
import { sendToCms } from '../api/ask-cms.ts'
import { ProblemList } from '../api/problem-list.tsx'
import type { ShownProblem } from '../api/problems-from-answer.ts'
import { Dialog } from '../dialog/dialog.tsx'
import { InviteFields, type Invitation } from './invite-fields.tsx'
import { OneTimeLink, type ShownLink } from './one-time-link.tsx'

type Invited = { name: string; email: string; link?: ShownLink }

const blank: Invitation = { name: '', email: '', roles: ['editor'] satisfies RoleName[] }

export function InvitePerson() {
  const { user } = useAuth()
  const [asking, setAsking] = useState(false)
  // Payload's type of the user signed in says nothing of this collection's fields.
  if (!holds(user as Parameters<typeof holds>[0], 'admin')) return null
  return (
    <div className="people-actions">
      <button type="button" className="small-button small-button--main" onClick={() => setAsking(true)}>
        Invite somebody …
      </button>
      {asking && <InviteDialog onClose={() => setAsking(false)} />}
    </div>
  )
}

function InviteDialog({ onClose }: { onClose: () => void }) {
  const { routes } = useConfig().config
  const [invitation, setInvitation] = useState(blank)
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])
  const [invited, setInvited] = useState<Invited>()

  const invite = async () => {
    setBusy(true)
    const answer = await sendToCms<Invited>(routes.api, '/users/invite', invitation)
    setBusy(false)
    if (answer.ok) setInvited(answer.value)
    setProblems(answer.ok ? [] : answer.problems)
  }
  const finish = () => window.location.reload()

  if (invited !== undefined)
    return (
      <Dialog
        title={`${invited.name} has an account`}
        onClose={finish}
        onSubmit={finish}
        footer={
          <button type="submit" className="small-button small-button--main">
            Done
          </button>
        }
      >
        {invited.link === undefined ? (
          <p>
            A message with a link is on its way to {invited.email}. It works for three days; after that, open
            their account and make a sign-in link.
          </p>
        ) : (
          <OneTimeLink name={invited.name} {...invited.link} />
        )}
      </Dialog>
    )
  return (
    <Dialog
      title="Invite somebody"
      onClose={onClose}
      onSubmit={() => void invite()}
      footer={
        <>
          <button type="button" className="small-button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="small-button small-button--main" disabled={busy}>
            {busy ? 'Inviting …' : 'Invite'}
          </button>
        </>
      }
    >
      <InviteFields invitation={invitation} onChange={setInvitation} />
      <ProblemList problems={problems} />
    </Dialog>
  )
}
