'use client'
// Says that a comment is dealt with, or takes that back.
import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { sendToCms } from '../api/ask-cms.ts'
import { ProblemList } from '../api/problem-list.tsx'
import type { ShownProblem } from '../api/problems-from-answer.ts'
import '../dialog/small-button.css'

type Props = { updateId: string; commentId: string; author: string; resolved: boolean }

export function ResolveComment({ updateId, commentId, author, resolved }: Props) {
  const { api } = useConfig().config.routes
  const router = useRouter()
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])
  const [busy, setBusy] = useState(false)
  const act = async () => {
    setBusy(true)
    const answer = await sendToCms<unknown>(api, `/updates/${updateId}/comments/${commentId}/resolve`, {
      resolved: !resolved,
    })
    setBusy(false)
    setProblems(answer.ok ? [] : answer.problems)
    if (!answer.ok) return
    toast.success(resolved ? 'The comment is open again.' : 'The comment is resolved.')
    router.refresh()
  }
  const label = resolved ? 'Open again' : 'Resolve'
  return (
    <>
      <button
        type="button"
        className="small-button"
        disabled={busy}
        aria-label={`${label}: comment by ${author}`}
        onClick={() => void act()}
      >
        {label}
      </button>
      <ProblemList problems={problems} />
    </>
  )
}
