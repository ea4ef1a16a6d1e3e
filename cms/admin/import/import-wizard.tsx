'use client'
// Bring in a document, in four steps. Every decision is kept by the CMS at once, so that a reload or another day goes on where
// this one ended.
import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer } from '../api/ask-cms.ts'
import { ProblemList } from '../api/problem-list.tsx'
import type { ShownProblem } from '../api/problems-from-answer.ts'
import { readImport, type ImportAnswer } from './ask-import.ts'
import { PiecesStep } from './pieces-step.tsx'
import { CreateStep } from './create-step.tsx'
import { FoundStep } from './found-step.tsx'
import type { Unfinished } from './read-unfinished.ts'
import { StartStep } from './start-step.tsx'
import { needsALook } from './sort-pieces.ts'
import type { StepProps } from './step-props.ts'
import './import.css'
import '../dialog/small-button.css'

const steps = ['found', 'check', 'create'] as const
type Step = (typeof steps)[number]
const stepWords: Record<Step, string> = { found: 'What we found', check: 'Check', create: 'Create drafts' }

type Props = { unfinished: readonly Unfinished[]; id: string | undefined; step: string | undefined }

export function ImportWizard({ unfinished, id, step: firstStep }: Props) {
  const { routes } = useConfig().config
  const [reading, setReading] = useState<ImportAnswer>()
  const [step, setStep] = useState<Step>(steps.find((name) => name === firstStep) ?? 'found')
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])
  const [busy, setBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)

  const change = useCallback(async (asked: Promise<Answer<ImportAnswer>>) => {
    setBusy(true)
    const answer = await asked
    if (answer.ok) setReading(answer.value)
    setProblems(answer.ok ? [] : answer.problems)
    setBusy(false)
    return answer.ok
  }, [])
  useEffect(() => {
    if (id !== undefined) void change(readImport(routes.api, id))
  }, [change, id, routes.api])
  // Whoever reads by keyboard or by ear begins every step at its heading.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [step, reading?.id])
  const go = (to: Step, importId: string) => {
    setStep(to)
    window.history.replaceState(null, '', `${routes.admin}/import?id=${importId}&step=${to}`)
  }
  const start = async (asked: Promise<Answer<ImportAnswer>>) => {
    const answer = await asked
    if (answer.ok) go('found', answer.value.id)
    return change(Promise.resolve(answer))
  }

  if (reading === undefined)
    return (
      <div className="import">
        <h1>Bring in a document</h1>
        <ProblemList problems={problems} />
        {id !== undefined && problems.length === 0 ? (
          <p role="status">Reading the document …</p>
        ) : (
          <StartStep unfinished={unfinished} onStart={start} />
        )}
      </div>
    )
  const open = reading.shown.pieces.filter(needsALook).length
  const at = steps.indexOf(step)
  const next = steps[at + 1]
  const previous = steps[at - 1]
  const props: StepProps = { reading, busy, change }
  return (
    <div className="import">
      <header className="import__head">
        <h1>Bring in a document</h1>
        <p>
          <strong>{reading.fileName}</strong> · <a href={`${routes.admin}/import`}>Another document</a>
        </p>
      </header>
      <ol className="import__steps">
        <li>
          <span>Choose the document</span>
        </li>
        {steps.map((name) => (
          <li key={name}>
            <button
              type="button"
              aria-current={name === step ? 'step' : undefined}
              onClick={() => go(name, reading.id)}
            >
              {stepWords[name]}
              {name === 'check' && open > 0 && <span className="import__count">{open} to look at</span>}
            </button>
          </li>
        ))}
      </ol>
      <ProblemList problems={problems} />
      <h2 ref={heading} tabIndex={-1}>
        {stepWords[step]}
      </h2>
      {!reading.mayChange && reading.state === 'open' && (
        <p className="import__note">
          This import is somebody else’s: you can look at it, and they go on with it.
        </p>
      )}
      {step === 'found' && <FoundStep {...props} />}
      {step === 'check' && <PiecesStep {...props} />}
      {step === 'create' && <CreateStep {...props} />}
      <nav className="import__ways" aria-label="Steps">
        {previous !== undefined && (
          <button type="button" className="small-button" onClick={() => go(previous, reading.id)}>
            Back: {stepWords[previous]}
          </button>
        )}
        {next !== undefined && (
          <button
            type="button"
            className="small-button small-button--main"
            onClick={() => go(next, reading.id)}
          >
            Next: {stepWords[next]}
          </button>
        )}
      </nav>
    </div>
  )
}
