'use client'
// How far the release of a published update is on its way to the readers. It asks again until the release has arrived.
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Release } from '#cms/payload-types'
import { readFromCms } from '../api/ask-cms.ts'

const every = 3000

export function ReleaseProgress({ updateId }: { updateId: string }) {
  const { api } = useConfig().config.routes
  const [release, setRelease] = useState<Release | null>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let wanted = true
    const look = async () => {
      const query = new URLSearchParams({ 'where[update][equals]': updateId, limit: '1', depth: '0' })
      const answer = await readFromCms<{ docs: Release[] }>(api, `/releases?${query.toString()}`)
      if (!wanted) return
      const found = answer.ok ? (answer.value.docs[0] ?? null) : undefined
      if (found !== undefined) setRelease(found)
      const onItsWay = found === null || found?.state === 'queued' || found?.state === 'building'
      if (onItsWay || !answer.ok) timer = setTimeout(() => void look(), every)
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
      <strong>Release {release.number}:</strong> {wordsFor(release)}
      {release.state === 'failed' && release.problem ? <p>{release.problem}</p> : null}
    </div>
  )
}

function wordsFor({ state, progress }: Release): string {
  switch (state) {
    case 'queued':
      return 'waiting to be built.'
    case 'building':
      return `being built${progress ? ` (${progress})` : ''}.`
    case 'live':
      return 'live. Staff see it now.'
    case 'superseded':
      return 'was live until a later release replaced it.'
    case 'failed':
      return 'could not be built. The handbook stays as it was. Ask an administrator to look at the releases.'
  }
}
