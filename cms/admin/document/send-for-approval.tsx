'use client'
// Stands in the place of Payload's Publish button: nothing is published by pressing a button, it is sent for approval.
import { FormSubmit, Link, PopupList, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { SendDialog, type SendPurpose } from './send-dialog.tsx'
import { useDocumentStanding } from './use-document-standing.ts'
import './document.css'
import '../dialog/small-button.css'

export function SendForApproval() {
  const { document, update, hasPublished, hasDraft } = useDocumentStanding()
  const { hasSavePermission, collectionSlug } = useDocumentInfo()
  const admin = useConfig().config.routes.admin
  const modified = useFormModified()
  const [purpose, setPurpose] = useState<SendPurpose>()
  if (document === undefined || update === undefined || hasSavePermission === false) return null
  const nothingToSend = hasPublished && !hasDraft && !modified
  const mayRemove = hasPublished && collectionSlug !== undefined
  const button =
    update !== null ? (
      <Link className="small-button small-button--main" href={`${admin}/collections/updates/${update.id}`}>
        Open its update
      </Link>
    ) : (
      <FormSubmit
        buttonId="action-send-for-approval"
        type="button"
        size="medium"
        disabled={nothingToSend}
        tooltip={nothingToSend ? 'This is what the handbook shows: there is no change to send.' : undefined}
        enableSubMenu={mayRemove}
        onClick={() => setPurpose('send')}
        SubMenuPopupContent={({ close }) => {
          const choose = (next: SendPurpose) => () => {
            close()
            setPurpose(next)
          }
          return (
            <PopupList.ButtonGroup>
              {mayRemove && (
                <PopupList.Button id="action-propose-removal" onClick={choose('remove')}>
                  Propose removing it …
                </PopupList.Button>
              )}
            </PopupList.ButtonGroup>
          )
        }}
      >
        Send for approval …
      </FormSubmit>
    )
  return (
    <>
      {update === null && !nothingToSend && (
        <button type="button" className="small-button" onClick={() => setPurpose('collect')}>
          Add to update …
        </button>
      )}
      {button}
      {purpose !== undefined && (
        <SendDialog
          document={document}
          operation={purpose === 'remove' ? 'remove' : hasPublished ? 'change' : 'add'}
          purpose={purpose}
          onClose={() => setPurpose(undefined)}
        />
      )}
    </>
  )
}
