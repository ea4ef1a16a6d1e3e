'use client'
// Says why a document cannot be edited at the moment, and the way out.
import { Link, useConfig } from '@payloadcms/ui'
import type { Update } from '#cms/payload-types'
import { stateWords } from '#cms/workflow/states'
import { stateOf } from '../update/open-update.ts'

/** Whether the document waits in this update and nobody edits it. */
export function isHeld(update: Update | null | undefined): update is Update {
  if (update === null || update === undefined) return false
  const state = stateOf(update)
  return state === 'in-review' || state === 'approved' || state === 'scheduled'
}

export function HeldNotice({ update }: { update: Update }) {
  const { admin } = useConfig().config.routes
  return (
    <p className="lines-notice">
      This cannot be edited now: it is in{' '}
      <Link href={`${admin}/collections/updates/${update.id}`}>“{update.title}”</Link>, which is{' '}
      {stateWords[stateOf(update)].label.toLowerCase()}. To change it,{' '}
      <Link href={`${admin}/collections/updates/${update.id}`}>withdraw that update</Link>, or ask a reviewer
      to request changes.
    </p>
  )
}
