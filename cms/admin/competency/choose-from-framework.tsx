'use client'
// A text field whose value is chosen from the framework's levels, groups or values. A stored value that the framework
// does not know is kept and flagged, never dropped silently.
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useId } from 'react'
import { useFramework } from '../framework/use-framework.ts'
import './choose-from-framework.css'

type Props = TextFieldClientProps & { list: 'points' | 'groups' | 'values' }

const words = { points: 'level', groups: 'group', values: 'value' } as const

export function ChooseFromFramework({ field, path: givenPath, readOnly, list }: Props) {
  const { value, setValue, path, disabled, showError, errorMessage } = useField<string | null>({
    potentiallyStalePath: givenPath,
  })
  const framework = useFramework()
  const hintId = useId()
  const choices = framework.status === 'ready' ? framework.lists[list] : []
  const stored = value ?? ''
  const unknown = stored !== '' && !choices.some(({ key }) => key === stored)
  const word = words[list]
  const hint = hintFor()
  return (
    <div
      className={`field-type text choose-from-framework${showError ? ' error' : ''}`}
      style={{ width: field.admin?.width }}
    >
      <FieldLabel label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError message={errorMessage} path={path} showError={showError} />
        <select
          id={`field-${path.replace(/\./g, '__')}`}
          className="choose-from-framework__select"
          value={stored}
          disabled={readOnly === true || disabled}
          aria-describedby={hint === undefined ? undefined : hintId}
          aria-invalid={showError || (unknown && framework.status === 'ready')}
          onChange={(event) => setValue(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{field.required === true ? `Choose a ${word}` : `No ${word}`}</option>
          {unknown && (
            <option value={stored}>
              {framework.status === 'ready' ? `${stored} (not in the framework)` : stored}
            </option>
          )}
          {choices.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {hint !== undefined && (
        <p id={hintId} className="choose-from-framework__hint">
          {hint}
        </p>
      )}
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )

  function hintFor(): string | undefined {
    switch (framework.status) {
      case 'none':
        return `Choose the framework first; its ${word}s then stand here.`
      case 'loading':
        return undefined
      case 'failed':
        return framework.message
      case 'ready':
        if (unknown) return `${framework.lists.title} has no ${word} “${stored}”. Choose another.`
        return choices.length === 0 ? `${framework.lists.title} has no ${word}s yet.` : undefined
    }
  }
}
