'use client'
// Asks before an action is taken, takes it, and shows what stands in the way.
import { useState } from 'react'
import { momentAt } from '#cms/workflow/organisation-time'
import { transitionOf } from '#cms/workflow/transitions'
import { sendToCms } from '../api/ask-cms.ts'
import { ProblemList } from '../api/problem-list.tsx'
import type { ShownProblem } from '../api/problems-from-answer.ts'
import { Dialog } from '../dialog/dialog.tsx'
import { actionWords } from './action-words.ts'
import { ChooseConflicts } from './choose-conflicts.tsx'
import { ChooseItem } from './choose-item.tsx'
import { ChooseReplacement } from './choose-replacement.tsx'
import { MomentField } from './moment-field.tsx'
import { conflictsIn, type ShownConflict } from './shown-conflict.ts'
import type { ShownUpdate } from './shown-update.ts'

type Props = {
  api: string
  action: keyof typeof actionWords
  update: ShownUpdate
  /** What the entry begins with. */
  suggested?: string
  onClose: () => void
  /** The update to go on with, which a revert has just made. */
  onDone: (updateId: string) => void
}

/** What a person chose before: a document, or who steps in for whom. */
type Chosen = { item?: string; from?: string; to?: string }

/** Actions bound to the wording that the person saw. */
const bound = new Set<string>(['approve', 'break-glass'])

export function ActionDialog({ api, action, update, suggested = '', onClose, onDone }: Props) {
  const { label } = transitionOf(action)
  const { explains, entry, choice, grave } = actionWords[action]
  const [entered, setEntered] = useState(suggested)
  const [chosen, setChosen] = useState<Chosen>({})
  const [conflicts, setConflicts] = useState<readonly ShownConflict[]>([])
  const [choices, setChoices] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({})
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])
  const [busy, setBusy] = useState(false)

  /** What was wrong with another entry is not wrong with this one. */
  const enter = (entry: string) => {
    setEntered(entry)
    setProblems([])
  }

  const act = async () => {
    const at = entry?.name === 'at' ? momentAt(entered, update.timeZone) : undefined
    if (at?.ok === false) {
      setProblems([{ field: '', ...at }])
      return
    }
    setBusy(true)
    const answer = await sendToCms<{ updateId?: string }>(api, `/updates/${update.id}/${action}`, {
      ...(bound.has(action) ? { hash: update.hash } : {}),
      ...(entry === undefined || entered.trim() === ''
        ? {}
        : { [entry.name]: at?.instant ?? entered.trim() }),
      ...chosen,
      ...(conflicts.length === 0 ? {} : { choices }),
    })
    setBusy(false)
    if (answer.ok) {
      onDone(answer.value.updateId ?? update.id)
      return
    }
    const found = conflictsIn(answer.body)
    setConflicts(found)
    setProblems(found.length > 0 ? [] : answer.problems)
  }

  return (
    <Dialog
      title={`${label}: ${update.title}`}
      onClose={onClose}
      onSubmit={() => void act()}
      footer={
        <>
          <button type="button" className="small-button" onClick={onClose}>
            Cancel
          </button>
          <button
            type="submit"
            className={`small-button small-button--${grave === true ? 'grave' : 'main'}`}
            disabled={busy || conflicts.some(({ key }) => choices[key] === undefined)}
          >
            {label}
          </button>
        </>
      }
    >
      <p>{explains}</p>
      {bound.has(action) && (
        <ul>
          {update.items.map(({ key, operation, title }) => (
            <li key={key}>
              {operationWords[operation]}: {title}
            </li>
          ))}
        </ul>
      )}
      {choice === 'replacement' && (
        <ChooseReplacement api={api} update={update} chosen={chosen} onChoose={setChosen} />
      )}
      {(choice === 'item' || choice === 'set-aside') && (
        <ChooseItem
          documents={choice === 'item' ? update.items : update.setAside}
          onlyChanges={action === 'set-aside'}
          chosen={chosen.item}
          onChoose={(item) => {
            setChosen({ item })
            setConflicts([])
          }}
        />
      )}
      <ChooseConflicts conflicts={conflicts} choices={choices} onChoose={setChoices} />
      {entry !== undefined && (
        <div className="admin-dialog__field">
          <label htmlFor="action-entry">{entry.label}</label>
          {entry.hint !== undefined && <p className="admin-dialog__hint">{entry.hint}</p>}
          {entry.name === 'at' ? (
            <MomentField time={entered} timeZone={update.timeZone} onChange={enter} />
          ) : (
            <textarea
              id="action-entry"
              rows={4}
              required={entry.required}
              value={entered}
              onChange={({ target }) => enter(target.value)}
            />
          )}
        </div>
      )}
      <ProblemList problems={problems} />
    </Dialog>
  )
}

/** What happens to a document, as it opens a line. */
export const operationWords = { add: 'Add', change: 'Change', remove: 'Remove' } as const
