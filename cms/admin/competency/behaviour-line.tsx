'use client'
// One line of the behaviours editor: its text, edited in place, and what can be done to it. Drawn anew only when
// something about this line changes, so that a long competency stays quick.
import { memo, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { Mark } from './lines/compare-with-saved.ts'
import { isEmpty, type Line } from './lines/line.ts'
import { parsePasted } from './lines/parse-pasted.ts'
import { lineLabel } from './lines/place.ts'
import type { Scheme } from './lines/scheme.ts'
import { LineButton } from './line-button.tsx'
import { LineIcon } from './line-icons.tsx'
import { LinePlace } from './line-place.tsx'
import type { LineActions } from './use-line-actions.ts'

export type LineView = {
  /** How it differs from the saved draft. */
  mark: Mark | undefined
  savedText: string | undefined
  /** Where the same words stand a second time. */
  twin: string | undefined
  selected: boolean
  placeOpen: boolean
  first: boolean
  last: boolean
}

type Props = LineView & {
  line: Line
  scheme: Scheme
  actions: LineActions
  readOnly: boolean
  onSelect: (row: string, selected: boolean, wholeStretch: boolean) => void
  onPlace: (row: string | undefined) => void
}

export const BehaviourLine = memo(function BehaviourLine(props: Props) {
  const { line, scheme, actions, readOnly, mark, placeOpen, onPlace, onSelect } = props
  const label = lineLabel(line, scheme)
  const only = new Set([line.row])
  return (
    <li className={`behaviour-line behaviour-line--${line.polarity}`} data-row={line.row} data-mark={mark}>
      <input
        type="checkbox"
        className="behaviour-line__select"
        aria-label={`Select ${label}`}
        checked={props.selected}
        disabled={readOnly}
        onChange={(event) => {
          const { nativeEvent } = event
          const withShift = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey
          onSelect(line.row, event.target.checked, withShift)
        }}
      />
      <span className="behaviour-line__sign">
        <LineIcon name={line.polarity} />
      </span>
      <div className="behaviour-line__text">
        <div className="behaviour-line__grow" data-text={line.text}>
          <textarea
            data-part="text"
            rows={1}
            aria-label={label}
            value={line.text}
            readOnly={readOnly}
            onChange={(event) => actions.edit(line.row, event.target.value)}
            onKeyDown={(event) => onKey(event, line, actions)}
            onPaste={(event) => onPaste(event, line, actions)}
          />
        </div>
        <LineNotes {...props} />
      </div>
      {mark !== undefined && <span className="behaviour-line__mark">{markWords[mark]}</span>}
      {!readOnly && (
        <div className="behaviour-line__buttons" role="group" aria-label={`For ${label}`}>
          <LineButton
            part="up"
            icon="up"
            label="Move up"
            hint="Alt+↑"
            disabled={props.first}
            onClick={() => actions.step(line.row, -1, 'up')}
          />
          <LineButton
            part="down"
            icon="down"
            label="Move down"
            hint="Alt+↓"
            disabled={props.last}
            onClick={() => actions.step(line.row, 1, 'down')}
          />
          <LineButton
            part="move"
            icon="move"
            label="Move to …"
            expanded={placeOpen}
            onClick={() => onPlace(placeOpen ? undefined : line.row)}
          />
          <LineButton
            part="delete"
            icon="delete"
            label="Delete"
            onClick={() => actions.remove(only, 'button')}
          />
        </div>
      )}
      {placeOpen && !readOnly && (
        <LinePlace
          line={line}
          scheme={scheme}
          onMove={(change) => {
            onPlace(undefined)
            actions.move(only, change)
          }}
          onClose={() => onPlace(undefined)}
        />
      )}
    </li>
  )
})

const markWords = { new: 'New', reworded: 'Reworded', moved: 'Moved' } as const

function LineNotes({ line, savedText, twin }: Props) {
  if (isEmpty(line))
    return (
      <p className="behaviour-line__note">
        {line.id === undefined ? 'Empty: it will not be saved.' : 'Empty: it will be removed when you save.'}
      </p>
    )
  if (savedText === undefined && twin === undefined) return null
  return (
    <p className="behaviour-line__note">
      {savedText !== undefined && <span>Was “{savedText}”</span>}
      {twin !== undefined && <span className="behaviour-line__twin">Same words in {twin}</span>}
    </p>
  )
}

function onKey(event: KeyboardEvent<HTMLTextAreaElement>, { row, text }: Line, actions: LineActions): void {
  const { selectionStart: start, selectionEnd: end } = event.currentTarget
  // While an input method is composing a character, Enter and arrows are its own.
  if (event.nativeEvent.isComposing || event.currentTarget.readOnly) return
  const at = (position: number) => start === end && start === position
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
  const done = (act: () => void) => {
    event.preventDefault()
    act()
  }
  if (event.key === 'Enter') {
    if (at(0) && text !== '') done(() => actions.addAbove(row))
    else done(() => actions.split(row, text.slice(0, start).trimEnd(), text.slice(end).trimStart()))
  } else if (event.key === 'Backspace' && text === '') done(() => actions.remove(new Set([row]), 'key'))
  else if (event.altKey && event.key === 'ArrowUp') done(() => actions.step(row, -1, 'text'))
  else if (event.altKey && event.key === 'ArrowDown') done(() => actions.step(row, 1, 'text'))
  else if (plain && event.key === 'ArrowUp' && at(0)) done(() => actions.leave(row, -1))
  else if (plain && event.key === 'ArrowDown' && at(text.length)) done(() => actions.leave(row, 1))
}

function onPaste(
  event: ClipboardEvent<HTMLTextAreaElement>,
  { row, text }: Line,
  actions: LineActions,
): void {
  const pasted = event.clipboardData.getData('text/plain')
  const lines = parsePasted(pasted).map((line) => line.text)
  const { selectionStart: start, selectionEnd: end, readOnly } = event.currentTarget
  const fills = text.slice(0, start).trim() === '' && text.slice(end).trim() === ''
  const [first] = lines
  if (readOnly || first === undefined || (lines.length === 1 && !fills && !/[\r\n]/.test(pasted))) return
  event.preventDefault()
  if (lines.length > 1) {
    if (fills && text !== '') actions.edit(row, '')
    actions.paste(row, lines)
  } else actions.edit(row, `${text.slice(0, start)}${first}${text.slice(end)}`)
}
