// Problems as a person reads them: what is wrong, where, and how to mend it. Announced as soon as it appears.
import type { ShownProblem } from './problems-from-answer.ts'
import './problem-list.css'

/** Nothing at all when there are no problems. */
export function ProblemList({ problems }: { problems: readonly ShownProblem[] }) {
  if (problems.length === 0) return null
  return (
    <div className="problem-list" role="alert">
      <ul>
        {problems.map(({ file, field, message, mend }) => (
          <li key={`${file ?? ''} ${field} ${message}`}>
            <strong>{message}</strong> {mend}
            {named(file) && <span className="problem-list__place">{named(file)}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The record, where it is one an editor can open: "competencies/meadow/listening" reads as "meadow, listening". */
function named(file: string | undefined): string | undefined {
  const [kind, ...names] = file?.split('/') ?? []
  return kind === 'competencies' || kind === 'roles' || kind === 'frameworks' ? names.join(', ') : undefined
}
