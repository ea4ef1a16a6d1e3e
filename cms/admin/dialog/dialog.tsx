'use client'
// A dialog over the page. It stands outside the document's form, so that nothing in it can submit or change that form.
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import './dialog.css'
import './small-button.css'

type Props = {
  title: string
  /** Called when the person closes it: by Escape or the close button. */
  onClose: () => void
  /** Called by the dialog's own submit button or Enter in a one-line field. */
  onSubmit?: () => void
  children: ReactNode
  /** Buttons at the end. */
  footer: ReactNode
}

/** Where writing begins: what is asked for and not said yet, or else the first field. The browser would choose the cross. */
function firstToFill(dialog: HTMLDialogElement | null): HTMLElement | undefined {
  const fields = [
    ...(dialog?.querySelectorAll<HTMLInputElement>('.admin-dialog__body :is(input, select, textarea)') ?? []),
  ].filter(({ disabled }) => !disabled)
  return fields.find(({ required, value }) => required && value === '') ?? fields[0]
}

/** A modal dialog, open as long as it is rendered. */
export function Dialog({ title, onClose, onSubmit, children, footer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    firstToFill(element)?.focus()
    return () => element?.close()
  }, [])
  return createPortal(
    <dialog
      ref={dialog}
      className="admin-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // Events of a portal rise through React's tree too; the document's form must not hear them.
      onKeyDown={(event) => event.stopPropagation()}
      onChange={(event) => event.stopPropagation()}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          onSubmit?.()
        }}
      >
        <header className="admin-dialog__head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="admin-dialog__close" aria-label="Close" onClick={onClose}>
            ×
          </button>
        </header>
        <div className="admin-dialog__body">{children}</div>
        <footer className="admin-dialog__foot">{footer}</footer>
      </form>
    </dialog>,
    document.body,
  )
}
