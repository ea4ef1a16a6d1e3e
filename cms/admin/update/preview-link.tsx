'use client'
// The way to an update's preview: asks for it, tells how far it is, and opens it. What it opens is exactly the wording that
// the update has now; when that changes, there is a new preview to ask for.
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { isOpen } from '#cms/workflow/states'
import { sendToCms } from '../api/ask-cms.ts'
import { ProblemList } from '../api/problem-list.tsx'
import type { ShownProblem } from '../api/problems-from-answer.ts'
import { stateOf } from './open-update.ts'
import { readShownUpdate, type ShownUpdate } from './shown-update.ts'
import '../dialog/small-button.css'
import './preview-link.css'

/** How often it is asked how far the preview is, in milliseconds. */
const every = 2000

type Props = { update: Pick<ShownUpdate, 'hash' | 'id' | 'items' | 'preview' | 'state'> }

/** Nothing for an update that has ended or holds no document. */
export function PreviewLink({ update }: Props) {
  const { api } = useConfig().config.routes
  const [preview, setPreview] = useState(update.preview)
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])
  useEffect(() => setPreview(update.preview), [update.preview])

  const isOnItsWay = preview?.state === 'queued' || preview?.state === 'building'
  useEffect(() => {
    if (!isOnItsWay) return
    let wanted = true
    const timer = setInterval(() => {
      void readShownUpdate(api, update.id).then((answer) => {
        if (wanted && answer.ok) setPreview(answer.value.preview)
      })
    }, every)
    return () => {
      wanted = false
      clearInterval(timer)
    }
  }, [api, update.id, isOnItsWay])

  if (!isOpen(stateOf(update)) || update.items.length === 0) return null
  const ask = async () => {
    const answer = await sendToCms<{ preview: ShownUpdate['preview'] }>(
      api,
      `/updates/${update.id}/preview`,
      {},
    )
    if (answer.ok) setPreview(answer.value.preview)
    setProblems(answer.ok ? [] : answer.problems)
  }
  return (
    <div className="preview-link">
      {preview?.state === 'ready' ? (
        <a className="small-button" href={preview.url} target="_blank" rel="noopener">
          Open the preview <span aria-hidden="true">↗</span>
          <span className="preview-link__hidden"> (in a new tab)</span>
        </a>
      ) : (
        !isOnItsWay && (
          <button type="button" className="small-button" onClick={() => void ask()}>
            {preview?.state === 'failed' ? 'Try the preview again' : 'Preview'}
          </button>
        )
      )}
      <span role="status">{wordsFor(preview)}</span>
      {preview?.state === 'failed' && preview.problem !== undefined && (
        <ul className="preview-link__problems">
          {preview.problem.split('\n').map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <ProblemList problems={problems} />
    </div>
  )
}

function wordsFor(preview: ShownUpdate['preview']): string {
  switch (preview?.state) {
    case undefined:
      return 'The whole handbook as it would be with this update, for people signed in.'
    case 'queued':
      return 'The preview waits to be built …'
    case 'building':
      return `The preview is being built … ${preview?.progress ?? ''}`.trim()
    case 'ready':
      return 'The handbook as it would be with exactly this wording.'
    case 'failed':
      return 'The preview could not be built:'
  }
}
