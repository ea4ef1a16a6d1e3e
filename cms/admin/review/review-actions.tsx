'use client'
// What this person can do with the update they are reading. The update comes with the page, so that an approval names the
// hash that the page was made with.
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { actionWords } from '../update/action-words.ts'
import { ReleaseProgress } from '../update/release-progress.tsx'
import type { ShownUpdate } from '../update/shown-update.ts'
import { UpdateButtons } from '../update/update-buttons.tsx'

type Props = { update: ShownUpdate; admin: string; suggestedComment: string }

export function ReviewActions({ update, admin, suggestedComment }: Props) {
  const router = useRouter()
  return (
    <>
      {update.state === 'published' && <ReleaseProgress updateId={update.id} />}
      <UpdateButtons
        update={update}
        suggestedComment={suggestedComment}
        onDone={(taken, updateId) => {
          toast.success(actionWords[taken].done)
          if (updateId === update.id) router.refresh()
          else window.location.assign(`${admin}/collections/updates/${updateId}`)
        }}
      />
    </>
  )
}
