'use client'
// The buttons for what this person can do with an update now, and the dialog that each of them opens. An approval is bound
// to the wording in `update`: whoever renders this passes the update as it is shown, never one fetched later.
import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { transitionOf } from '#cms/workflow/transitions'
import { ActionDialog } from './action-dialog.tsx'
import { actionOrder, actionWords, type ActionWords } from './action-words.ts'
import type { ShownUpdate } from './shown-update.ts'
import '../dialog/small-button.css'

export type TakenAction = keyof typeof actionWords

type Props = {
  update: ShownUpdate
  disabled?: boolean
  /** What a request for changes begins with; the person reads it before they send it. */
  suggestedComment?: string
  /** Told what was done, and the update to go on with. */
  onDone: (taken: TakenAction, updateId: string) => void
}

/** Nothing at all when there is nothing this person can do. */
export function UpdateButtons({ update, disabled = false, suggestedComment = '', onDone }: Props) {
  const { routes } = useConfig().config
  const [action, setAction] = useState<TakenAction>()
  const buttons = actionOrder.filter((name) => update.actions.includes(name))
  return (
    <>
      {buttons.length > 0 && (
        <div className="update-actions__buttons">
          {buttons.map((name) => (
            <button
              key={name}
              type="button"
              className={`small-button${buttonKind(actionWords[name])}`}
              disabled={disabled}
              onClick={() => setAction(name)}
            >
              {transitionOf(name).label} …
            </button>
          ))}
        </div>
      )}
      {action !== undefined && (
        <ActionDialog
          api={routes.api}
          action={action}
          update={update}
          suggested={action === 'request-changes' ? suggestedComment : ''}
          onClose={() => setAction(undefined)}
          onDone={(nextId) => {
            setAction(undefined)
            onDone(action, nextId)
          }}
        />
      )}
    </>
  )
}

function buttonKind({ main, grave }: ActionWords): string {
  return grave === true ? ' small-button--grave' : main === true ? ' small-button--main' : ''
}
