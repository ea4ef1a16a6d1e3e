'use client'
// The organisation, the title and the address of the framework, as an editor wants them.
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Decision } from '#cms/import/decisions'
import { decide } from './ask-import.ts'
import type { StepProps } from './step-props.ts'

const fields = [
  ['organisation', 'Organisation', 'As staff know it.'],
  ['title', 'Title of the framework', ''],
  ['address', 'Address', 'Part of every link to the framework. It cannot be changed later.'],
] as const

type Values = Record<(typeof fields)[number][0], string>

export function AboutForm({ reading, busy, change }: StepProps) {
  const { api } = useConfig().config.routes
  const { organisation, title, address, guesses, mendable } = reading.shown
  const [values, setValues] = useState<Values>({ organisation, title, address })
  useEffect(() => setValues({ organisation, title, address }), [organisation, title, address])
  const before: Values = { organisation, title, address }
  const decisions = fields.flatMap(([field]): Decision[] =>
    values[field].trim() === before[field] ? [] : [{ about: field, text: values[field].trim() }],
  )
  const mayChange = reading.mayChange && mendable
  return (
    <form
      className="import__form"
      onSubmit={(event) => {
        event.preventDefault()
        void change(decide(api, reading.id, { decide: decisions }))
      }}
    >
      <h3>The framework</h3>
      {guesses.length > 0 && (
        <ul className="import__guesses">
          {guesses.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {fields.map(([field, label, hint]) => (
        <div key={field} className="import__field">
          <label htmlFor={`import-${field}`}>{label}</label>
          <input
            id={`import-${field}`}
            type="text"
            required
            maxLength={field === 'address' ? 80 : 200}
            pattern={field === 'address' ? '[a-z0-9]+(-[a-z0-9]+)*' : undefined}
            title={field === 'address' ? 'Small letters, digits and single hyphens' : undefined}
            aria-describedby={hint === '' ? undefined : `import-${field}-hint`}
            value={values[field]}
            disabled={!mayChange}
            onChange={({ target }) => setValues({ ...values, [field]: target.value })}
          />
          {hint !== '' && (
            <span className="import__hint" id={`import-${field}-hint`}>
              {hint}
            </span>
          )}
        </div>
      ))}
      {mayChange && (
        <button type="submit" className="small-button" disabled={busy || decisions.length === 0}>
          Save these names
        </button>
      )}
    </form>
  )
}
