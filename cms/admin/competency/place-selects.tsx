'use client'
// Three lists that together say where a line stands. Choosing moves nothing: whoever shows them decides when.
import type { PlaceChange } from './lines/place.ts'
import { opening, pointName, type Scheme } from './lines/scheme.ts'

type Props = {
  scheme: Scheme
  /** What is chosen; a part that is absent shows "as it is" when `mayKeep`. */
  chosen: PlaceChange
  onChoose: (chosen: PlaceChange) => void
  mayKeep?: boolean
}

const keep = 'keep'
const none = 'none'

export function PlaceSelects({ scheme, chosen, onChoose, mayKeep = false }: Props) {
  const { words, points, themes } = scheme
  const shown = (part: string | null | undefined) => {
    if (part === undefined && mayKeep) return keep
    return part === null || part === undefined ? none : `=${part}`
  }
  const read = (value: string) => (value === keep ? undefined : value === none ? null : value.slice(1))
  const lost = (part: string | null | undefined, known: readonly string[]) =>
    typeof part === 'string' && !known.includes(part) ? part : undefined
  const lostPoint = lost(
    chosen.point,
    points.map(({ code }) => code),
  )
  const lostTheme = lost(
    chosen.theme,
    themes.map(({ key }) => key),
  )
  return (
    <>
      <label className="place-select">
        <span>List</span>
        <select
          value={chosen.polarity ?? keep}
          onChange={({ target }) =>
            onChoose({
              ...chosen,
              polarity: target.value === 'positive' || target.value === 'negative' ? target.value : undefined,
            })
          }
        >
          {mayKeep && <option value={keep}>as it is</option>}
          <option value="positive">{opening(words.positive)}</option>
          <option value="negative">{opening(words.negative)}</option>
        </select>
      </label>
      {(points.length > 0 || lostPoint !== undefined) && (
        <label className="place-select">
          <span>{opening(words.level)}</span>
          <select
            value={shown(chosen.point)}
            onChange={({ target }) => onChoose({ ...chosen, point: read(target.value) })}
          >
            {mayKeep && <option value={keep}>as it is</option>}
            {points.map((point) => (
              <option key={point.code} value={`=${point.code}`}>
                {pointName(point)}
              </option>
            ))}
            <option value={none}>Not tied to a {words.level}</option>
            {lostPoint !== undefined && (
              <option value={`=${lostPoint}`}>{lostPoint} (not in the framework)</option>
            )}
          </select>
        </label>
      )}
      {(themes.length > 0 || lostTheme !== undefined) && (
        <label className="place-select">
          <span>{opening(words.theme)}</span>
          <select
            value={shown(chosen.theme)}
            onChange={({ target }) => onChoose({ ...chosen, theme: read(target.value) })}
          >
            {mayKeep && <option value={keep}>as it is</option>}
            {themes.map(({ key, name }) => (
              <option key={key} value={`=${key}`}>
                {name}
              </option>
            ))}
            <option value={none}>No {words.theme}</option>
            {lostTheme !== undefined && (
              <option value={`=${lostTheme}`}>{lostTheme} (not in the list)</option>
            )}
          </select>
        </label>
      )}
    </>
  )
}
