'use client'
// Tells an editor what is missing before lines can find their places, and how to begin.
import type { FrameworkState } from '../framework/use-framework.ts'
import type { Scheme } from './lines/scheme.ts'

type Props = { framework: FrameworkState; scheme: Scheme; lines: number }

export function FrameworkNotice({ framework, scheme, lines }: Props) {
  if (framework.status === 'none')
    return (
      <p className="lines-notice">
        Choose the framework first, in the column beside this form. Its levels then stand here.
      </p>
    )
  if (framework.status === 'failed')
    return (
      <p className="lines-notice lines-notice--problem" role="alert">
        The framework’s levels could not be read. {framework.message}
      </p>
    )
  if (framework.status === 'loading') return <p className="lines-notice">Reading the framework’s levels …</p>
  if (lines > 0) return null
  const { level, theme } = scheme.words
  return (
    <p className="lines-notice">
      No behaviours yet. Add one at its {level} below, or choose “Add several” to paste a list from your
      document.
      {scheme.themes.length === 0 && ` If they stand under ${theme}s, add the ${theme}s above first.`}
    </p>
  )
}
