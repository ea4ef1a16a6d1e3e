'use client'
// Stands on top of a release: where it is on its way to the readers, and what an administrator can do with it now.
import { useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { holds } from '#cms/access/roles'
import type { Release, User } from '#cms/payload-types'
import { readFromCms } from '../api/ask-cms.ts'
import { ProblemList } from '../api/problem-list.tsx'
import type { ShownProblem } from '../api/problems-from-answer.ts'
import { useTimeZone } from '../clock/organisations-clock.tsx'
import { isOnItsWay } from '../update/release-progress.tsx'
import { PutBackDialog } from './put-back-dialog.tsx'
import { ReleaseDialog } from './release-dialog.tsx'
import { describeRelease, releaseStateWords } from './release-words.ts'
import { ResumeRelease } from './resume-release.tsx'
import '../dialog/small-button.css'
import '../update/update.css'
import './release.css'

const every = 2000

export function ReleaseActions() {
  const { id } = useDocumentInfo()
  const { user } = useAuth<User>()
  const { api } = useConfig().config.routes
  const timeZone = useTimeZone()
  const [releases, setReleases] = useState<readonly Release[]>([])
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])
  const [asking, setAsking] = useState<'put-back' | 'retry' | 'pin' | 'unpin'>()
  const release = releases.find((one) => one.id === String(id))

  useEffect(() => {
    let wanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const answer = await readFromCms<{ docs: Release[] }>(api, '/releases?sort=-number&limit=500&depth=0')
      if (!wanted) return
      setProblems(answer.ok ? [] : answer.problems)
      if (!answer.ok) return
      setReleases(answer.value.docs)
      if (answer.value.docs.some(isOnItsWay)) timer = setTimeout(() => void look(), every)
    }
    void look()
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [api])

  if (release === undefined) return <ProblemList problems={problems} />
  const { number, state } = release
  const live = releases.find((one) => one.state === 'live')
  const current = releases.find((one) => one.state === 'superseded' && one.hash)
  const isKept = !!release.hash && state !== 'removed'
  const close = () => setAsking(undefined)
  return (
    <section className="update-actions" aria-label="Where this release stands">
      <p>
        <strong className={`update-actions__badge release-badge--${state}`}>
          {releaseStateWords(state)}
        </strong>{' '}
        Release {number} {describeRelease(release, timeZone)}
      </p>
      {state === 'failed' && release.problem && (
        <p className="release-progress release-progress--failed release-progress__problem">
          {release.problem}
        </p>
      )}
      {release.pinned && <p>It is kept, however many later ones there are.</p>}
      {holds(user, 'admin') && (
        <div className="update-actions__buttons">
          {state === 'failed' && releases[0] === release && (
            <Ask label="Try again" onClick={() => setAsking('retry')} />
          )}
          {state === 'superseded' && isKept && live !== undefined && (
            <Ask label="Put back before readers" onClick={() => setAsking('put-back')} />
          )}
          {release.putBack?.at && current !== undefined && (
            <ResumeRelease putBack={number} current={current.number} />
          )}
          {isKept && (
            <Ask
              label={release.pinned ? 'No longer keep' : 'Keep'}
              onClick={() => setAsking(release.pinned ? 'unpin' : 'pin')}
            />
          )}
        </div>
      )}
      {asking === 'put-back' && live !== undefined && (
        <PutBackDialog release={release} live={live} releases={releases} onClose={close} />
      )}
      {asking === 'retry' && (
        <ReleaseDialog
          title={`Try release ${number} again`}
          label="Try again"
          path={`${release.id}/retry`}
          reason="none"
          onClose={close}
        >
          <p>It is built once more. Until it succeeds, staff see what they see now.</p>
        </ReleaseDialog>
      )}
      {(asking === 'pin' || asking === 'unpin') && (
        <ReleaseDialog
          title={asking === 'pin' ? `Keep release ${number}` : `No longer keep release ${number}`}
          label={asking === 'pin' ? 'Keep it' : 'No longer keep it'}
          path={`${release.id}/${asking}`}
          reason="none"
          onClose={close}
        >
          <p>
            {asking === 'pin'
              ? 'Its files stay on disk, so that it can be put back, however many later releases there are.'
              : 'It goes like any other release once there are enough later ones. Nothing changes for readers.'}
          </p>
        </ReleaseDialog>
      )}
    </section>
  )
}

function Ask({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="small-button" onClick={onClick}>
      {label} …
    </button>
  )
}
