'use client'
// One piece of the document: what it says, what became of it, and a form to say what it is.
import { useId, useState } from 'react'
import type { ShownPiece } from '#cms/import/shown-pieces'
import type { Meaning } from '#cms/import/decisions'
import type { ImportAnswer } from './ask-import.ts'
import { chosenPlace, meaningOf } from './choices.ts'
import { MeaningFields } from './meaning-fields.tsx'

type Props = {
  piece: ShownPiece
  before: string
  after: string
  showsNeighbours: boolean
  /** Pieces right after it that have no place either. */
  more: readonly ShownPiece[]
  suggested: Meaning | undefined
  reading: ImportAnswer
  mayChange: boolean
  busy: boolean
  isOpen: boolean
  onPlace: (about: readonly ShownPiece[], is: Meaning) => void
  onUndo: () => void
}

export function PieceRow(props: Props) {
  const { piece, before, after, showsNeighbours, mayChange, busy, isOpen, onPlace, onUndo } = props
  const [opened, setOpened] = useState(false)
  const shows = isOpen || opened
  return (
    <li className={`import-piece import-piece--${piece.fate}`} tabIndex={-1}>
      <div className="import-piece__source">
        <span className="import-piece__place">{piece.place}</span>
        {showsNeighbours && before !== '' && <p className="import-piece__near">{before}</p>}
        <p className="import-piece__text">
          {piece.mark !== '' && <span className="import-piece__mark">{piece.mark} </span>}
          {piece.text}
        </p>
        {showsNeighbours && after !== '' && <p className="import-piece__near">{after}</p>}
      </div>
      <div className="import-piece__fate">
        <p>
          <strong>{piece.became}</strong>
        </p>
        {piece.lines !== undefined && (
          <ol className="import-piece__lines">
            {piece.lines.map((line, i) => (
              <li key={i}>{line}</li>
            ))}
          </ol>
        )}
        {piece.flags.length > 0 && (
          <ul className="import-piece__flags">
            {piece.flags.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        )}
        {mayChange && (
          <div className="import-piece__ways">
            {piece.flags.length > 0 && piece.fate !== 'notPlaced' && (
              <button
                type="button"
                className="small-button small-button--main"
                disabled={busy}
                onClick={() => onPlace([piece], { kind: 'right' })}
              >
                Right as it is
              </button>
            )}
            {piece.decided !== undefined && (
              <button type="button" className="small-button" disabled={busy} onClick={onUndo}>
                Take your decision back
              </button>
            )}
            {!shows && (
              <button type="button" className="small-button" onClick={() => setOpened(true)}>
                Change …
              </button>
            )}
          </div>
        )}
        {mayChange && shows && <MeaningForm {...props} />}
      </div>
    </li>
  )
}

function MeaningForm({ piece, more, suggested, reading, busy, onPlace }: Props) {
  const id = useId()
  const [chosen, setChosen] = useState(() =>
    chosenPlace(piece.decided?.kind === 'right' ? piece.is : (piece.decided ?? suggested)),
  )
  const [withMore, setWithMore] = useState(false)
  const is = meaningOf(chosen)
  return (
    <form
      className="import-piece__form"
      aria-label={`What is “${piece.text.slice(0, 60)}”?`}
      onSubmit={(event) => {
        event.preventDefault()
        if (is !== undefined) onPlace(withMore ? [piece, ...more] : [piece], is)
      }}
    >
      <MeaningFields id={id} chosen={chosen} reading={reading} text={piece.text} onChange={setChosen} />
      {more.length > 0 && chosen.choice !== 'competency' && (
        <label className="import-piece__more">
          <input type="checkbox" checked={withMore} onChange={({ target }) => setWithMore(target.checked)} />
          {more.length === 1
            ? 'and the next piece, which has no place either'
            : `and the next ${more.length} pieces, which have no place either`}
        </label>
      )}
      <button type="submit" className="small-button" disabled={busy || is === undefined}>
        Put it there
      </button>
    </form>
  )
}
