// Problems as a person reads them: what is wrong, where, and how to mend it. Announced as soon as it appears.
import type { ShownProblem } from './problems-from-answer.ts'
import './problem-list.css'

/** Nothing at all when there are no problems. */
export function ProblemList({ problems }: { problems: readonly ShownProblem[] }) {
  if (problems.length === 0) return null
  return (
    <div className="problem-list" role="alert">
      <ul>
        {problems.map(({ field, message, mend }) => (
          <li key={`${field} ${message}`}>
            <strong>{message}</strong> {mend}
          </li>
        ))}
      </ul>
    </div>
  )
}
