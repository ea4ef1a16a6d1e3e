'use client'
// Choosing a new password for oneself. Nothing that is typed here is kept once the dialog is closed.
import { toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { sendToCms } from '../api/ask-cms.ts'
import { ProblemList } from '../api/problem-list.tsx'
import type { ShownProblem } from '../api/problems-from-answer.ts'
import { Dialog } from '../dialog/dialog.tsx'

type Props = { id: string; onClose: () => void; onDone: () => void }

const again: ShownProblem = {
  field: '',
  message: 'The new password stands here twice, and the two are not the same.',
  mend: 'Type it once more.',
}

export function ChangePassword({ id, onClose, onDone }: Props) {
  const { routes } = useConfig().config
  const [present, setPresent] = useState('')
  const [chosen, setChosen] = useState('')
  const [repeated, setRepeated] = useState('')
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])

  const change = async () => {
    if (chosen !== repeated) return setProblems([again])
    setBusy(true)
    const passwords = { presentPassword: present, password: chosen }
    const answer = await sendToCms(routes.api, `/users/${id}/change-password`, passwords)
    setBusy(false)
    if (!answer.ok) return setProblems(answer.problems)
    toast.success('Your password is changed. Everywhere else you are signed out.')
    onDone()
  }

  return (
    <Dialog
      title="Change my password"
      onClose={onClose}
      onSubmit={() => void change()}
      footer={
        <>
          <button type="button" className="small-button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="small-button small-button--main" disabled={busy}>
            {busy ? 'Changing …' : 'Change it'}
          </button>
        </>
      }
    >
      <PasswordInput
        id="present-password"
        label="Present password"
        use="current-password"
        value={present}
        onChange={setPresent}
      />
      <PasswordInput
        id="new-password"
        label="New password"
        hint="At least twelve characters. Several words that do not belong together are easy to remember."
        use="new-password"
        value={chosen}
        onChange={setChosen}
      />
      <PasswordInput
        id="new-password-again"
        label="New password once more"
        use="new-password"
        value={repeated}
        onChange={setRepeated}
      />
      <ProblemList problems={problems} />
    </Dialog>
  )
}

type InputProps = {
  id: string
  label: string
  hint?: string
  use: 'current-password' | 'new-password'
  value: string
  onChange: (value: string) => void
}

function PasswordInput({ id, label, hint, use, value, onChange }: InputProps) {
  return (
    <div className="admin-dialog__field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="admin-dialog__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type="password"
        required
        autoComplete={use}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}
