'use client'
// Stands on top of an update's form: where it is, who has signed and who still has to, and what this person can do now.
import { Link, toast, useConfig, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { momentInWords } from '#cms/workflow/organisation-time'
import { stateWords } from '#cms/workflow/states'
import { ProblemList } from '../api/problem-list.tsx'
import type { ShownProblem } from '../api/problems-from-answer.ts'
import { operationWords } from './action-dialog.tsx'
import { actionWords } from './action-words.ts'
import { BrokenGlass } from './broken-glass.tsx'
import { readStoredUpdate, stateOf } from './open-update.ts'
import { PreviewLink } from './preview-link.tsx'
import { ReleaseProgress } from './release-progress.tsx'
import { SetAsideDrafts } from './set-aside-drafts.tsx'
import { readShownUpdate, type ShownItem, type ShownUpdate } from './shown-update.ts'
import { SignOffs } from './sign-offs.tsx'
import { UpdateButtons, type TakenAction } from './update-buttons.tsx'
import './update.css'

export function UpdateActions() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { routes } = useConfig().config
  const { reset } = useForm()
  const modified = useFormModified()
  const [update, setUpdate] = useState<ShownUpdate>()
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])
  const updateId = id === undefined ? undefined : String(id)

  const look = useCallback(async () => {
    if (updateId === undefined) return
    const answer = await readShownUpdate(routes.api, updateId)
    if (answer.ok) setUpdate(answer.value)
    setProblems(answer.ok ? [] : answer.problems)
  }, [routes.api, updateId])
  // Saving the form changes what can be done.
  useEffect(() => void look(), [look, lastUpdateTime])

  if (updateId === undefined)
    return (
      <p className="update-actions update-actions__hint">
        Save this update, then send it for approval from here. The usual way is shorter: open a competency and
        choose “Send for approval”.
      </p>
    )
  if (update === undefined) return <ProblemList problems={problems} />

  const done = async (taken: TakenAction, nextId: string) => {
    toast.success(actionWords[taken].done)
    if (nextId !== updateId) {
      window.location.assign(`${routes.admin}/collections/updates/${nextId}`)
      return
    }
    const stored = await readStoredUpdate(routes.api, updateId)
    if (stored.ok && stored.value.docs[0] !== undefined) await reset(stored.value.docs[0])
    await look()
  }
  const state = stateOf(update)
  return (
    <section className="update-actions" aria-label="Where this update stands">
      <p className="update-actions__state">
        <strong className={`update-actions__badge update-actions__badge--${state}`}>
          {stateWords[state].label}
        </strong>{' '}
        {stateWords[state].meaning} {momentIn(update)}
      </p>
      <BrokenGlass mark={update.breakGlass} timeZone={update.timeZone} />
      <Items items={update.items} admin={routes.admin} />
      {update.items.length > 0 && (
        <p>
          <Link href={`${routes.admin}/collections/updates/${updateId}/review`}>
            Read what {state === 'published' ? 'changed' : 'changes'}, old and new side by side
          </Link>
        </p>
      )}
      <SetAsideDrafts drafts={update.setAside} />
      <SignOffs update={update} />
      <PreviewLink update={update} />
      {state === 'published' && <ReleaseProgress updateId={updateId} />}
      <ProblemList problems={problems} />
      {modified && <p className="update-actions__hint">Save your changes to this form first.</p>}
      <UpdateButtons
        update={update}
        disabled={modified}
        onDone={(taken, nextId) => void done(taken, nextId)}
      />
    </section>
  )
}

function Items({ items, admin }: { items: readonly ShownItem[]; admin: string }) {
  if (items.length === 0) return <p className="update-actions__hint">There is no document in it yet.</p>
  return (
    <ul className="update-actions__items">
      {items.map(({ key, operation, title, document, version }) => {
        const address =
          document === null
            ? `${admin}/globals/${key}`
            : `${admin}/collections/${document.relationTo}/${document.value}`
        return (
          <li key={key}>
            {operationWords[operation]}: <Link href={address}>{title}</Link>
            {version !== null && operation === 'change' && (
              <>
                {' '}
                (<Link href={`${address}/versions/${version}`}>what changed</Link>)
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function momentIn({ state, scheduledFor, publishedAt, timeZone }: ShownUpdate): string {
  const at = state === 'scheduled' ? scheduledFor : state === 'published' ? publishedAt : undefined
  if (!at) return ''
  const moment = momentInWords(at, timeZone)
  return state === 'scheduled' ? `It goes out on ${moment}.` : `It went out on ${moment}.`
}
