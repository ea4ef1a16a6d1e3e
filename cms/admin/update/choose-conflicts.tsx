'use client'
// Where a draft and the published wording both changed the same thing: the wordings beside each other, to choose from.
import type { ShownConflict } from './shown-conflict.ts'

type Choices = Readonly<Record<string, 'mine' | 'theirs'>>

type Props = {
  conflicts: readonly ShownConflict[]
  choices: Choices
  onChoose: (choices: Choices) => void
}

const sides = [
  ['mine', 'The draft'],
  ['theirs', 'The document today'],
] as const

/** Nothing when there is no conflict. */
export function ChooseConflicts({ conflicts, choices, onChoose }: Props) {
  if (conflicts.length === 0) return null
  return (
    <div className="update-conflicts">
      <p role="alert">
        {conflicts.length === 1 ? 'One thing was' : `${String(conflicts.length)} things were`} changed in
        both, in different ways. Choose which wording stands; nothing has been written yet.
      </p>
      {conflicts.map((conflict) => (
        <fieldset key={conflict.key} className="update-choice">
          <legend>{conflict.what}</legend>
          <p className="admin-dialog__hint">Before: {conflict.base ?? 'was not there'}</p>
          {sides.map(([side, label]) => (
            <label key={side}>
              <input
                type="radio"
                name={conflict.key}
                required
                checked={choices[conflict.key] === side}
                onChange={() => onChoose({ ...choices, [conflict.key]: side })}
              />
              <span>
                <strong>{label}:</strong> {conflict[side] ?? 'removed'}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
