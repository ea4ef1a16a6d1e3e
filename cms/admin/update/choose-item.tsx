'use client'
// Chooses one document of an update.

type Props = {
  documents: readonly { key: string; title: string; operation?: 'add' | 'change' | 'remove' }[]
  /** Whether only documents that readers have already come into question. */
  onlyChanges: boolean
  chosen: string | undefined
  onChoose: (key: string) => void
}

export function ChooseItem({ documents, onlyChanges, chosen, onChoose }: Props) {
  const able = documents.filter(({ operation }) => !onlyChanges || operation === 'change')
  if (able.length === 0)
    return (
      <p className="admin-dialog__hint">
        No document comes into question: only the change of a document that readers have already can be set
        aside.
      </p>
    )
  return (
    <fieldset className="update-choice">
      <legend>Which document?</legend>
      {able.map(({ key, title }) => (
        <label key={key}>
          <input
            type="radio"
            name="update-item"
            required
            checked={chosen === key}
            onChange={() => onChoose(key)}
          />
          {title}
        </label>
      ))}
    </fieldset>
  )
}
