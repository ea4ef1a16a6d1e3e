'use client'
// How far a release is on its way to the readers. It asks again until the release has arrived or waits for somebody.
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Release } from '#cms/payload-types'
import { readFromCms } from '../api/ask-cms.ts'
import { useTimeZone } from '../clock/organisations-clock.tsx'
import { describeRelease } from '../release/release-words.ts'
import './update.css'

const every = 2000

/** The release of one update; without an update, the newest there is. */
export function ReleaseProgress({ updateId }: { updateId?: string }) {
  const { api, admin } = useConfig().config.routes
  const timeZone = useTimeZone()
  const [release, setRelease] = useState<Release | null>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let wanted = true
    const look = async () => {
      const query = new URLSearchParams({
        ...(updateId === undefined ? {} : { 'where[update][equals]': updateId }),
        sort: '-number',
        limit: '1',
        depth: '0',
      })
      const answer = await readFromCms<{ docs: Release[] }>(api, `/releases?${query.toString()}`)
      if (!wanted) return
      const found = answer.ok ? (answer.value.docs[0] ?? null) : undefined
      if (found !== undefined) setRelease(found)
      if (!answer.ok || found === null || found === undefined || isOnItsWay(found))
        timer = setTimeout(() => void look(), every)
    }
    void look()
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [api, updateId])
  if (release === undefined || release === null) return null
  return (
    <div className={`release-progress release-progress--${release.state}`} role="status">
      <a href={`${admin}/collections/releases/${release.id}`}>Release {release.number}</a>{' '}
      {describeRelease(release, timeZone)}
      {release.state === 'failed' && release.problem ? (
        <p className="release-progress__problem">{release.problem}</p>
      ) : null}
    </div>
  )
}

/** Whether it can still move by itself. */
export function isOnItsWay({ state, nextAttemptAt }: Release): boolean {
  return state === 'queued' || state === 'building' || (state === 'failed' && !!nextAttemptAt)
}
