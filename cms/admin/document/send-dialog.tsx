'use client'
// The dialog that brings a document to its reviewers: in an update of its own, or with others in one that is being
// prepared. It saves the draft first, so that what is sent is what stands on the screen.
import { Link, useAuth, useConfig, useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useState } from 'react'
import type { Update } from '#cms/payload-types'
import { ProblemList } from '../api/problem-list.tsx'
import type { ShownProblem } from '../api/problems-from-answer.ts'
import { Dialog } from '../dialog/dialog.tsx'
import { announceUpdatesChanged } from './use-document-standing.ts'
import type { GovernedDocument, Operation } from './governed-document.ts'
import { NewUpdateFields, type Draft } from './new-update-fields.tsx'
import { addToUpdate, saveUpdate, submitUpdate } from './send-document.ts'
import { useSaveDraft } from './use-save-draft.ts'
import { useSendChoices } from './use-send-choices.ts'

export type SendPurpose = 'send' | 'collect' | 'remove'

type Props = {
  document: GovernedDocument
  operation: Operation
  purpose: SendPurpose
  onClose: () => void
}

type Done = { updateId: string; words: string }

const headings: Record<SendPurpose, string> = {
  send: 'Send for approval',
  collect: 'Add to an update',
  remove: 'Propose removing it',
}

export function SendDialog({ document, operation, purpose, onClose }: Props) {
  const { routes } = useConfig().config
  const { user } = useAuth()
  const { data } = useDocumentInfo()
  const { title } = useDocumentTitle()
  const { modified, saveDraft } = useSaveDraft()
  const choices = useSendChoices(String(user?.id ?? ''), contributorsIn(data))
  const [chosen, setChosen] = useState<string>()
  const [draft, setDraft] = useState<Draft>({
    title: `${purpose === 'remove' ? 'Remove' : 'Change to'} ${title}`,
    note: '',
    reviewers: undefined,
  })
  const [made, setMade] = useState<string>()
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<Done>()
  const update =
    choices.updates.find(({ id }) => id === chosen) ??
    (purpose === 'collect' && chosen === undefined ? choices.updates[0] : undefined)
  const reviewers = draft.reviewers ?? choices.onlyReviewer

  const send = async () => {
    setBusy(true)
    setProblems([])
    const failed = purpose !== 'remove' && !(await saveDraft()) ? [draftNotSaved] : await deliver(update)
    setProblems(failed)
    setBusy(false)
    // Also after a refusal: the update may have been made and kept as a draft.
    announceUpdatesChanged()
  }

  const deliver = async (into: Update | undefined): Promise<readonly ShownProblem[]> => {
    const item = document.item(operation)
    if (into !== undefined) {
      const added = await addToUpdate(routes.api, into, item)
      if (!added.ok) return added.problems
      setDone({ updateId: into.id, words: `Added to “${into.title}”.` })
      return []
    }
    const saved = await saveUpdate(routes.api, { ...draft, reviewers }, item, made)
    if (!saved.ok) return saved.problems
    setMade(saved.value)
    if (purpose === 'collect') {
      setDone({ updateId: saved.value, words: `“${draft.title}” is started, with this in it.` })
      return []
    }
    const sent = await submitUpdate(routes.api, saved.value)
    if (!sent.ok) return sent.problems
    setDone({ updateId: saved.value, words: `“${draft.title}” is now with its reviewers.` })
    return []
  }

  const linkTo = (id: string) => `${routes.admin}/collections/updates/${id}`
  return (
    <Dialog
      title={headings[purpose]}
      onClose={onClose}
      onSubmit={() => void send()}
      footer={
        <>
          <button type="button" className="small-button" onClick={onClose}>
            {done === undefined ? 'Cancel' : 'Close'}
          </button>
          {done === undefined && (
            <button type="submit" className="small-button small-button--main" disabled={busy}>
              {busy ? 'Sending …' : submitLabel(purpose, update)}
            </button>
          )}
        </>
      }
    >
      {done !== undefined ? (
        <p className="send-dialog__done" role="status">
          {done.words} <Link href={linkTo(done.updateId)}>Open the update</Link>
        </p>
      ) : (
        <>
          {modified && <p className="admin-dialog__hint">Your changes are saved as a draft first.</p>}
          <UpdateChoice updates={choices.updates} chosen={update?.id} onChoose={setChosen} />
          {update === undefined && (
            <NewUpdateFields draft={{ ...draft, reviewers }} people={choices.reviewers} onChange={setDraft} />
          )}
          <ProblemList problems={problems} />
          {made !== undefined && problems.length > 0 && (
            <p>
              Nothing is lost: it is kept as a draft. <Link href={linkTo(made)}>Open the update</Link>
            </p>
          )}
        </>
      )}
    </Dialog>
  )
}

function submitLabel(purpose: SendPurpose, into: Update | undefined): string {
  if (into !== undefined) return 'Add to the update'
  return purpose === 'collect' ? 'Start the update' : 'Send for approval'
}

const draftNotSaved: ShownProblem = {
  field: '',
  message: 'The draft could not be saved.',
  mend: 'Close this dialog and mend what the form shows.',
}

function contributorsIn(data: unknown): readonly string[] {
  const list: unknown =
    typeof data === 'object' && data !== null && 'contributors' in data ? data.contributors : []
  return Array.isArray(list) ? list.filter((key): key is string => typeof key === 'string') : []
}

type ChoiceProps = {
  updates: readonly Update[]
  chosen: string | undefined
  onChoose: (id: string) => void
}

function UpdateChoice({ updates, chosen, onChoose }: ChoiceProps) {
  if (updates.length === 0) return null
  return (
    <div className="admin-dialog__field">
      <label htmlFor="send-into">Goes out</label>
      <select id="send-into" value={chosen ?? ''} onChange={({ target }) => onChoose(target.value)}>
        <option value="">by itself, in a new update</option>
        {updates.map(({ id, title }) => (
          <option key={id} value={id}>
            together with “{title}”
          </option>
        ))}
      </select>
    </div>
  )
}
