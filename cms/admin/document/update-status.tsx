'use client'
// Where the document is on its way to the handbook: published, a draft, or in an update, with the way there.
import { Link, useConfig, useFormModified } from '@payloadcms/ui'
import { namesInWords } from '#cms/workflow/names-in-words'
import { stateWords } from '#cms/workflow/states'
import { stateOf } from '../update/open-update.ts'
import { useDocumentStanding } from './use-document-standing.ts'
import './document.css'

export function UpdateStatus() {
  const { document, update, hasPublished, hasDraft, waitingFor, setAsideIn } = useDocumentStanding()
  const admin = useConfig().config.routes.admin
  const modified = useFormModified()
  if (document === undefined || update === undefined) return null
  const unsaved = modified ? <span className="update-status__unsaved"> · not saved</span> : null
  if (update !== null) {
    const state = stateOf(update)
    return (
      <p className={`update-status update-status--${state}`}>
        In <Link href={`${admin}/collections/updates/${update.id}`}>“{update.title}”</Link>,{' '}
        {stateWords[state].label.toLowerCase()}
        {waitingFor.length > 0 && ` with ${namesInWords(waitingFor, 'and')}`}
        {unsaved}
      </p>
    )
  }
  const words = !hasPublished
    ? 'Draft, never published, not in an update'
    : hasDraft
      ? 'Draft, not in an update'
      : 'Published'
  return (
    <p className={`update-status update-status--${hasDraft ? 'draft' : 'published'}`}>
      {words}
      {setAsideIn !== null && (
        <>
          , a draft is set aside in{' '}
          <Link href={`${admin}/collections/updates/${setAsideIn.id}`}>“{setAsideIn.title}”</Link>
        </>
      )}
      {unsaved}
    </p>
  )
}
