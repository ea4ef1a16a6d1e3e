'use client'
// The fields that say what a piece of the document is: the kind first, then what that kind needs to know.
import type { ImportAnswer } from './ask-import.ts'
import { choiceGroups, choiceWords, fieldsOf, type ChosenPlace } from './choices.ts'

type Props = {
  id: string
  chosen: ChosenPlace
  reading: ImportAnswer
  text: string
  onChange: (chosen: ChosenPlace) => void
}

export function MeaningFields({ id, chosen, reading: { shown }, text, onChange }: Props) {
  const asks = fieldsOf(chosen.choice)
  const themes = shown.competencies.find(({ name }) => name === chosen.competency)?.themes ?? []
  const levels = shown.points.filter(({ midpoint }) => !midpoint)
  const hasSentences = /[.!?]\s+\S/.test(text)
  const isLine = chosen.choice === 'do' || chosen.choice === 'doNot'
  return (
    <>
      <label htmlFor={`${id}-choice`}>This is</label>
      <select
        id={`${id}-choice`}
        value={chosen.choice}
        onChange={({ target }) =>
          // The list holds these choices only.
          onChange({ ...chosen, choice: target.value as ChosenPlace['choice'] })
        }
      >
        <option value="">Choose …</option>
        {choiceGroups.map(({ label, choices }) => (
          <optgroup key={label} label={label}>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {choiceWords[choice]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {asks.competency && (
        <>
          <label htmlFor={`${id}-competency`}>Competency</label>
          <select
            id={`${id}-competency`}
            value={chosen.competency}
            onChange={({ target }) => onChange({ ...chosen, competency: target.value, theme: '' })}
          >
            <option value="">Choose …</option>
            {shown.competencies.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </>
      )}
      {asks.point !== 'no' && levels.length > 0 && (
        <>
          <label htmlFor={`${id}-point`}>Level</label>
          <select
            id={`${id}-point`}
            value={chosen.point}
            onChange={({ target }) => onChange({ ...chosen, point: target.value })}
          >
            <option value="">{asks.point === 'may' ? 'Every level' : 'Choose …'}</option>
            {levels.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
      {asks.theme && themes.length > 0 && (
        <>
          <label htmlFor={`${id}-theme`}>Theme</label>
          <select
            id={`${id}-theme`}
            value={chosen.theme}
            onChange={({ target }) => onChange({ ...chosen, theme: target.value })}
          >
            <option value="">No theme</option>
            {themes.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </>
      )}
      {isLine && hasSentences && (
        <label className="import-piece__more">
          <input
            type="checkbox"
            checked={chosen.cut}
            onChange={({ target }) => onChange({ ...chosen, cut: target.checked })}
          />
          Each sentence is a line of its own
        </label>
      )}
    </>
  )
}
