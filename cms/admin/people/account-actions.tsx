'use client'
// Stands on top of a person's form: whether they can sign in, and what can be done about it.
import { toast, useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { holds } from '#cms/access/roles'
import { sendToCms } from '../api/ask-cms.ts'
import { ProblemList } from '../api/problem-list.tsx'
import type { ShownProblem } from '../api/problems-from-answer.ts'
import { Dialog } from '../dialog/dialog.tsx'
import { ChangePassword } from './change-password.tsx'
import { DeactivateDialog } from './deactivate-dialog.tsx'
import { MySessions } from './my-sessions.tsx'
import { OneTimeLink, type ShownLink } from './one-time-link.tsx'
import './people.css'

type Shown = { kind: 'link'; link: ShownLink } | { kind: 'deactivate' } | { kind: 'password' }

export function AccountActions() {
  const { id, data } = useDocumentInfo()
  const { routes, admin } = useConfig().config
  const { user } = useAuth()
  const [shown, setShown] = useState<Shown>()
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])
  /** Counts what may have ended sessions. */
  const [round, setRound] = useState(0)
  if (id === undefined) return null
  const own = user?.id === id
  // Payload's type of the user signed in says nothing of this collection's fields.
  const mayManage = holds(user as Parameters<typeof holds>[0], 'admin')
  const name = String(data?.['name'] ?? '')
  const active = data?.['active'] !== false

  const send = async (path: string, body: unknown, done: (link: ShownLink) => void, method?: 'PATCH') => {
    setBusy(true)
    const answer = await sendToCms<ShownLink>(routes.api, `/users/${id}${path}`, body, method)
    setBusy(false)
    setProblems(answer.ok ? [] : answer.problems)
    if (answer.ok) done(answer.value)
  }
  const makeLink = () => send('/sign-in-link', {}, (link) => setShown({ kind: 'link', link }))
  const activate = () => send('', { active: true }, () => window.location.reload(), 'PATCH')
  const signOut = () =>
    send('/end-sessions', {}, () => {
      if (own) window.location.assign(`${routes.admin}${admin.routes.login}`)
      else toast.success(`${name} is signed out everywhere.`)
    })
  const signOutElsewhere = () =>
    send('/end-sessions', { except: 'this' }, () => {
      setRound(round + 1)
      toast.success('Everywhere else you are signed out.')
    })

  return (
    <section className="people-actions" aria-label="Account">
      <p>
        {active
          ? `${own ? 'You' : name} can sign in.`
          : `${name} has left and cannot sign in. Histories keep the name.`}
      </p>
      {own && <MySessions id={String(id)} round={round} />}
      <div className="people-actions__buttons">
        {own && active && (
          <>
            <button type="button" className="small-button" onClick={() => setShown({ kind: 'password' })}>
              Change my password …
            </button>
            <button
              type="button"
              className="small-button"
              disabled={busy}
              onClick={() => void signOutElsewhere()}
            >
              Sign me out everywhere else
            </button>
          </>
        )}
        {mayManage && active && !own && (
          <button type="button" className="small-button" disabled={busy} onClick={() => void makeLink()}>
            Make a sign-in link
          </button>
        )}
        {active && (own || mayManage) && (
          <button type="button" className="small-button" disabled={busy} onClick={() => void signOut()}>
            {own ? 'Sign me out everywhere' : 'Sign out everywhere'}
          </button>
        )}
        {mayManage && active && (
          <button type="button" className="small-button" onClick={() => setShown({ kind: 'deactivate' })}>
            Deactivate …
          </button>
        )}
        {mayManage && !active && (
          <button type="button" className="small-button" disabled={busy} onClick={() => void activate()}>
            Activate again
          </button>
        )}
      </div>
      <ProblemList problems={problems} />
      {shown?.kind === 'link' && (
        <Dialog
          title="Sign-in link"
          onClose={() => setShown(undefined)}
          onSubmit={() => setShown(undefined)}
          footer={
            <button type="submit" className="small-button small-button--main">
              Done
            </button>
          }
        >
          <OneTimeLink name={name} {...shown.link} />
        </Dialog>
      )}
      {shown?.kind === 'password' && (
        <ChangePassword
          id={String(id)}
          onClose={() => setShown(undefined)}
          onDone={() => {
            setShown(undefined)
            setRound(round + 1)
          }}
        />
      )}
      {shown?.kind === 'deactivate' && (
        <DeactivateDialog id={String(id)} name={name} onClose={() => setShown(undefined)} />
      )}
    </section>
  )
}
