'use client'
// Writes a comment about one thing on the page. What was typed stays until the CMS has it.
import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useRef, useState } from 'react'
import { sendToCms } from '../api/ask-cms.ts'
import { ProblemList } from '../api/problem-list.tsx'
import type { ShownProblem } from '../api/problems-from-answer.ts'
import '../dialog/small-button.css'

type Props = { updateId: string; about: string; item?: string; line?: string }

export function WriteComment({ updateId, about, item, line }: Props) {
  const { api } = useConfig().config.routes
  const router = useRouter()
  const fieldId = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])
  const [busy, setBusy] = useState(false)

  const close = () => {
    setOpen(false)
    setProblems([])
    // The opener is there again once the form is gone.
    requestAnimationFrame(() => opener.current?.focus())
  }
  const send = async () => {
    setBusy(true)
    const answer = await sendToCms<unknown>(api, `/updates/${updateId}/comments`, {
      text,
      ...(item === undefined ? {} : { item }),
      ...(line === undefined ? {} : { line }),
    })
    setBusy(false)
    if (!answer.ok) {
      setProblems(answer.problems)
      return
    }
    setText('')
    close()
    toast.success('Your comment is kept.')
    router.refresh()
  }

  if (!open)
    return (
      <button
        ref={opener}
        type="button"
        className="small-button review-comment__open"
        aria-label={`Comment on ${about}`}
        onClick={() => setOpen(true)}
      >
        {text.trim() === '' ? 'Comment' : 'Go on with your comment'}
      </button>
    )
  return (
    <form
      className="review-comment__form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <label htmlFor={fieldId}>Comment on {about}</label>
      <textarea
        id={fieldId}
        rows={3}
        autoFocus
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <ProblemList problems={problems} />
      <div className="review-comment__buttons">
        <button type="submit" className="small-button small-button--main" disabled={busy}>
          {busy ? 'Sending …' : 'Send comment'}
        </button>
        <button type="button" className="small-button" onClick={close}>
          Close
        </button>
      </div>
    </form>
  )
}
