'use client'
// What the document was read as: its shape and why, how it is named, and how many lines were found where.
import { useConfig } from '@payloadcms/ui'
import { AboutForm } from './about-form.tsx'
import { chooseLayout } from './ask-import.ts'
import { ExistingFramework } from './existing-framework.tsx'
import type { StepProps } from './step-props.ts'

export function FoundStep({ reading, busy, change }: StepProps) {
  const { shown } = reading
  const { totals, competencies } = shown
  return (
    <>
      <p className="import__sum">
        <strong>{counted(competencies.length, 'competency', 'competencies')}</strong> with{' '}
        <strong>{counted(totals.behaviours, 'line', 'lines')}</strong>: {totals.doing} on what to do,{' '}
        {totals.behaviours - totals.doing} on what not to do.{' '}
        {totals.notPlaced === 0
          ? 'Every piece of text in the document has its place.'
          : `${counted(totals.notPlaced, 'piece of text has', 'pieces of text have')} no place yet; you give it one in the next step.`}
      </p>
      <ExistingFramework reading={reading} busy={busy} change={change} />
      <Layouts reading={reading} busy={busy} change={change} />
      <AboutForm reading={reading} busy={busy} change={change} />
      <Counts shown={shown} />
    </>
  )
}

function Layouts({ reading, busy, change }: StepProps) {
  const { api } = useConfig().config.routes
  const { layouts } = reading.shown
  return (
    <fieldset className="import__layouts">
      <legend>How the document is laid out</legend>
      {layouts.map(({ name, why }, i) => (
        <label key={name}>
          <input
            type="radio"
            name="layout"
            checked={i === 0}
            disabled={busy || !reading.mayChange}
            onChange={() => void change(chooseLayout(api, reading.id, name))}
          />
          <span>
            <strong>{name}</strong> {why}
          </span>
        </label>
      ))}
      <p className="import__hint" role="status">
        {busy
          ? 'Reading again …'
          : layouts.length > 1
            ? 'Choose another if the table below looks wrong; the document is read again.'
            : 'No other layout fits this document.'}
      </p>
    </fieldset>
  )
}

function Counts({ shown: { points, competencies } }: Pick<StepProps['reading'], 'shown'>) {
  const columns = points.filter(({ midpoint }) => !midpoint)
  const anyLevel = competencies.some(({ positive }) => (positive[''] ?? 0) > 0)
  return (
    <div className="import__table">
      <table>
        <caption>Lines by competency and level</caption>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            {columns.map(({ code, name }) => (
              <th key={code} scope="col">
                {name}
              </th>
            ))}
            {(anyLevel || columns.length === 0) && <th scope="col">At every level</th>}
            <th scope="col">What not to do</th>
          </tr>
        </thead>
        <tbody>
          {competencies.map(({ name, positive, negative }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map(({ code }) => (
                <td key={code}>{positive[code] ?? '–'}</td>
              ))}
              {(anyLevel || columns.length === 0) && <td>{positive[''] ?? '–'}</td>}
              <td>{negative === 0 ? '–' : negative}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
