'use client'
// The update as staff would read it: a way to its preview, or to asking for one. It asks again while one is being built.
import { useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { ShownPreview } from '#cms/previews/read-preview'
import { sendToCms } from '../api/ask-cms.ts'
import { ProblemList } from '../api/problem-list.tsx'
import type { ShownProblem } from '../api/problems-from-answer.ts'
import '../dialog/small-button.css'

const every = 4000

export function PreviewLink({ updateId, preview }: { updateId: string; preview: ShownPreview | null }) {
  const { api } = useConfig().config.routes
  const router = useRouter()
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])
  const onItsWay = preview?.state === 'queued' || preview?.state === 'building'
  useEffect(() => {
    if (!onItsWay) return undefined
    const timer = setInterval(() => router.refresh(), every)
    return () => clearInterval(timer)
  }, [onItsWay, router])
  const ask = async () => {
    const answer = await sendToCms<unknown>(api, `/updates/${updateId}/preview`, {})
    setProblems(answer.ok ? [] : answer.problems)
    if (answer.ok) router.refresh()
  }
  if (preview?.state === 'ready')
    return (
      <p className="review-preview">
        <a href={preview.url}>Read it as staff will</a>
      </p>
    )
  return (
    <div className="review-preview">
      <p role="status">{onItsWay && 'The preview is being built.'}</p>
      {preview?.state === 'failed' && <p>The preview could not be built. {preview.problem}</p>}
      {!onItsWay && (
        <button type="button" className="small-button" onClick={() => void ask()}>
          Build a preview of it as staff will read it
        </button>
      )}
      <ProblemList problems={problems} />
    </div>
  )
}
