'use client'
// What stands above the lines: how many, what changed, undo, adding several, and the filters.
import { opening, pointName, type Scheme } from './lines/scheme.ts'
import { isFiltering, noFilter, type LineFilter } from './lines/filter-lines.ts'
import { LineIcon } from './line-icons.tsx'

type Props = {
  scheme: Scheme
  filter: LineFilter
  onFilter: (filter: LineFilter) => void
  total: number
  shown: number
  readOnly: boolean
  /** Names of the next steps back and forth. */
  undo: string | undefined
  redo: string | undefined
  onUndo: () => void
  onRedo: () => void
  onAddSeveral: () => void
  /** Whether every section is closed; undefined when there is only one. */
  allClosed: boolean | undefined
  onCloseAll: (closed: boolean) => void
  allSelected: boolean
  onSelectAll: (selected: boolean) => void
}

export function LinesToolbar(props: Props) {
  const { scheme, filter, onFilter, total, shown, readOnly, undo, redo } = props
  const { words } = scheme
  const filtering = isFiltering(filter)
  return (
    <div className="lines-toolbar">
      <div className="lines-toolbar__row" role="search" aria-label="Filter the behaviours">
        <input
          type="search"
          className="lines-toolbar__text"
          aria-label="Find words in the lines"
          placeholder="Find words …"
          value={filter.text}
          onChange={({ target }) => onFilter({ ...filter, text: target.value })}
        />
        {scheme.points.length > 0 && (
          <FilterSelect
            label={opening(words.level)}
            all={`Every ${words.level}`}
            none={`Not tied to a ${words.level}`}
            value={filter.point}
            choices={scheme.points.map((point) => [point.code, pointName(point)])}
            onChange={(point) => onFilter({ ...filter, point })}
          />
        )}
        {scheme.themes.length > 0 && (
          <FilterSelect
            label={opening(words.theme)}
            all={`Every ${words.theme}`}
            none={`No ${words.theme}`}
            value={filter.theme}
            choices={scheme.themes.map(({ key, name }) => [key, name])}
            onChange={(theme) => onFilter({ ...filter, theme })}
          />
        )}
        <select
          aria-label="List"
          value={filter.polarity}
          onChange={({ target: { value } }) =>
            onFilter({ ...filter, polarity: value === 'positive' || value === 'negative' ? value : 'all' })
          }
        >
          <option value="all">Both lists</option>
          <option value="positive">{opening(words.positive)}</option>
          <option value="negative">{opening(words.negative)}</option>
        </select>
        <span className="lines-toolbar__count" role="status">
          {filtering ? `Showing ${shown} of ${total}` : `${total} ${total === 1 ? 'line' : 'lines'}`}
        </span>
        {filtering && (
          <button type="button" className="small-button" onClick={() => onFilter(noFilter)}>
            Show all
          </button>
        )}
      </div>
      {!readOnly && (
        <div className="lines-toolbar__row">
          <label className="lines-toolbar__all">
            <input
              type="checkbox"
              checked={props.allSelected}
              disabled={shown === 0}
              onChange={({ target }) => props.onSelectAll(target.checked)}
            />
            Select {filtering ? 'these' : 'all'}
          </label>
          <button type="button" className="small-button" onClick={props.onAddSeveral}>
            <LineIcon name="plus" /> Add several …
          </button>
          {props.allClosed !== undefined && (
            <button
              type="button"
              className="small-button"
              onClick={() => props.onCloseAll(props.allClosed !== true)}
            >
              {props.allClosed ? 'Open all' : 'Close all'}
            </button>
          )}
          <span className="lines-toolbar__space" />
          <button
            type="button"
            className="small-button"
            disabled={undo === undefined}
            onClick={props.onUndo}
            title="Ctrl+Z outside the text"
          >
            <LineIcon name="undo" /> Undo{undo === undefined ? '' : ` ${undo}`}
          </button>
          <button
            type="button"
            className="small-button"
            disabled={redo === undefined}
            onClick={props.onRedo}
            title="Ctrl+Shift+Z outside the text"
          >
            <LineIcon name="redo" /> Redo
          </button>
        </div>
      )}
    </div>
  )
}

type FilterSelectProps = {
  label: string
  all: string
  none: string
  value: string | null
  choices: readonly (readonly [string, string])[]
  onChange: (value: string | null) => void
}

function FilterSelect({ label, all, none, value, choices, onChange }: FilterSelectProps) {
  return (
    <select
      aria-label={label}
      // A key or code never holds a colon, so it can never be taken for "without one".
      value={value ?? ':none'}
      onChange={({ target }) => onChange(target.value === ':none' ? null : target.value)}
    >
      <option value="all">{all}</option>
      {choices.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
      <option value=":none">{none}</option>
    </select>
  )
}
