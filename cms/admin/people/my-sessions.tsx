'use client'
// Where somebody is signed in, as far as is known: since when, and which of them is this browser.
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { ShownSession } from '#cms/actions/end-sessions'
import { momentInWords } from '#cms/workflow/organisation-time'
import { readFromCms } from '../api/ask-cms.ts'
import { useTimeZone } from '../clock/organisations-clock.tsx'

/** `round` changes when they have to be read again. */
export function MySessions({ id, round }: { id: string; round: number }) {
  const { routes } = useConfig().config
  const timeZone = useTimeZone()
  const [sessions, setSessions] = useState<readonly ShownSession[]>([])
  useEffect(() => {
    void readFromCms<{ sessions: ShownSession[] }>(routes.api, `/users/${id}/sessions`).then((answer) => {
      if (answer.ok) setSessions(answer.value.sessions)
    })
  }, [routes.api, id, round])
  if (sessions.length === 0) return null
  return (
    <>
      <p>Signed in:</p>
      <ul className="people-actions__sessions">
        {sessions.map(({ since, here }) => (
          <li key={since}>
            {here ? 'in this browser' : 'somewhere else'}, since {momentInWords(since, timeZone)}
          </li>
        ))}
      </ul>
    </>
  )
}
