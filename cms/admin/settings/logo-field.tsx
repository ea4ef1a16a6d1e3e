'use client'
// The handbook's logo: choose a file, see it as readers will, say in words what it shows, take it away again. A file that
// cannot be a logo is refused in a sentence and changes nothing.
import { FieldError, useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useId, useState, type ChangeEvent } from 'react'
import type { Logo } from '#content-schema/settings'
import { isHeld } from '../document/held-notice.tsx'
import { useDocumentStanding } from '../document/use-document-standing.ts'
import { acceptedTypes, logoFromFile } from './logo-from-file.ts'
import './logo-field.css'
import '../dialog/small-button.css'

export function LogoField({ path: givenPath, readOnly: locked }: JSONFieldClientProps) {
  const { value, setValue, path, disabled, showError, errorMessage } = useField<Partial<Logo> | null>({
    potentiallyStalePath: givenPath,
  })
  const { update } = useDocumentStanding()
  const [refusal, setRefusal] = useState('')
  const id = useId()
  const readOnly = locked === true || disabled || isHeld(update)
  const picture = pictureOf(value)
  const alt = value?.alt ?? ''

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file === undefined) return
    const chosen = await logoFromFile(file, alt)
    setRefusal(chosen.ok ? '' : chosen.message)
    if (chosen.ok) setValue(chosen.logo)
    // The same file may be mended and chosen again.
    target.value = ''
  }
  const remove = () => {
    setRefusal('')
    setValue(null)
  }

  return (
    <fieldset className={`field-type logo-field${showError ? ' error' : ''}`} disabled={readOnly}>
      <legend className="field-label">Logo</legend>
      <FieldError message={errorMessage} path={path} showError={showError} />
      {picture !== undefined && (
        <>
          <p className="logo-field__shown">
            {/* Only ever as an image: a drawing cannot run anything there. */}
            <img src={picture} alt={alt} />
          </p>
          <label htmlFor={`${id}-alt`}>What it shows, for people who cannot see it</label>
          <input
            id={`${id}-alt`}
            type="text"
            value={alt}
            aria-describedby={`${id}-alt-hint`}
            onChange={(event) => setValue({ ...value, alt: event.target.value })}
          />
          <p id={`${id}-alt-hint`} className="logo-field__hint">
            Usually the name of the organisation. It is needed before the settings can be approved.
          </p>
        </>
      )}
      <label htmlFor={`${id}-file`}>
        {picture === undefined ? 'Choose a picture' : 'Choose another picture'}
      </label>
      <div className="logo-field__choose">
        <input
          id={`${id}-file`}
          type="file"
          accept={acceptedTypes}
          aria-describedby={`${id}-file-hint`}
          onChange={(event) => void choose(event)}
        />
        {picture !== undefined && (
          <button type="button" className="small-button" onClick={remove}>
            Remove the logo
          </button>
        )}
      </div>
      <p id={`${id}-file-hint`} className="logo-field__hint">
        PNG, JPEG, WebP or SVG, at most 150 kB. It stands 32 pixels high beside the title of the handbook.
      </p>
      <p role="alert" className="logo-field__refusal">
        {refusal}
      </p>
    </fieldset>
  )
}

/** An address under which the browser shows the picture; undefined while none is chosen. */
function pictureOf(value: Partial<Logo> | null | undefined): string | undefined {
  if (!value?.base64 || !value.mediaType) return undefined
  return `data:${value.mediaType};base64,${value.base64}`
}
