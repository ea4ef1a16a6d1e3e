'use client'
// The outline beside the source: every piece of the document with what became of it, those that need a look first.
import { useConfig } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { ShownPiece } from '#cms/import/shown-pieces'
import type { Decision, Meaning } from '#cms/import/decisions'
import { decide } from './ask-import.ts'
import type { StepProps } from './step-props.ts'
import { PieceRow } from './piece-row.tsx'
import { alsoNotPlaced, needsALook, sharedGuesses, sortPieces, type Filter } from './sort-pieces.ts'

const page = 100

const emptyWords: Record<Filter, string> = {
  look: 'Nothing is left to look at: every piece of the document has its place. Go on and create the drafts.',
  decided: 'You have not changed anything yet.',
  all: 'The document holds no text.',
}

export function PiecesStep({ reading, busy, change }: StepProps) {
  const { api } = useConfig().config.routes
  const { pieces, unfit } = reading.shown
  const toLookAt = pieces.filter(needsALook).length
  const [filter, setFilter] = useState<Filter>(toLookAt > 0 ? 'look' : 'all')
  const [words, setWords] = useState('')
  const [most, setMost] = useState(page)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const shown = sortPieces(pieces, filter, words)
  const mayChange = reading.mayChange && reading.shown.mendable

  const send = async (index: number, made: readonly Decision[], undo: readonly string[], done: string) => {
    if (!(await change(decide(api, reading.id, { decide: made, undo })))) return
    setSaid(done)
    // The piece has left the list, or says something else: go on where the person was.
    requestAnimationFrame(() => {
      const rows = list.current?.querySelectorAll<HTMLElement>(':scope > li')
      rows?.[Math.min(index, rows.length - 1)]?.focus()
    })
  }
  const place = (index: number, about: readonly ShownPiece[], is: Meaning) =>
    send(
      index,
      about.map(({ at }) => ({ about: 'piece', at, is })),
      [],
      about.length === 1 ? 'Done.' : `Done for ${about.length} pieces.`,
    )
  const filters: [Filter, string][] = [
    ['look', `Needs a look (${toLookAt})`],
    ['decided', `Your decisions (${pieces.filter(({ decided }) => decided !== undefined).length})`],
    ['all', `Everything (${pieces.length})`],
  ]
  return (
    <>
      <p className="import__hint">
        On the left is what the document says, in its order; on the right what becomes of it. Every decision
        is kept at once, and you can come back another day.
      </p>
      {!reading.shown.mendable && (
        <p className="import__note">
          The handbook itself wrote this file, so nothing had to be guessed. Change wording in the drafts.
        </p>
      )}
      <div className="import__tools">
        <div role="group" aria-label="Which pieces are shown" className="import__filters">
          {filters.map(([name, label]) => (
            <button
              key={name}
              type="button"
              className="small-button"
              aria-pressed={filter === name}
              onClick={() => {
                setFilter(name)
                setMost(page)
              }}
            >
              {label}
            </button>
          ))}
        </div>
        <label>
          Find <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
        </label>
      </div>
      <p role="status" className="import__working">
        {busy ? 'Working …' : said === '' ? '' : `${said} ${leftWords(toLookAt)}`}
      </p>
      {unfit.length > 0 && (
        <p className="import__note">
          {unfit.length === 1 ? 'One of your decisions fits' : `${unfit.length} of your decisions fit`}{' '}
          nothing any more, because what it named is gone. You find the piece among those that need a look.
        </p>
      )}
      {filter === 'look' && mayChange && (
        <SharedGuesses
          pieces={pieces}
          busy={busy}
          onAccept={(about) => void place(0, about, { kind: 'right' })}
        />
      )}
      {shown.length === 0 && (
        <p className="import__empty">{words === '' ? emptyWords[filter] : `No piece says “${words}”.`}</p>
      )}
      <ol className="import__pieces" ref={list}>
        {shown.slice(0, most).map((piece, index) => (
          <PieceRow
            key={`${piece.key} ${JSON.stringify(piece.is)}`}
            piece={piece}
            before={neighbour(pieces, piece, -1)}
            after={neighbour(pieces, piece, 1)}
            showsNeighbours={filter !== 'all' || words !== ''}
            more={piece.fate === 'notPlaced' ? alsoNotPlaced(pieces, piece.key) : []}
            suggested={suggestionFor(pieces, piece)}
            reading={reading}
            mayChange={mayChange}
            busy={busy}
            isOpen={filter === 'look' && piece.fate === 'notPlaced'}
            onPlace={(about, is) => void place(index, about, is)}
            onUndo={() => void send(index, [], [piece.key], 'Taken back.')}
          />
        ))}
      </ol>
      {shown.length > most && (
        <button type="button" className="small-button" onClick={() => setMost(most + page)}>
          Show {Math.min(page, shown.length - most)} more of {shown.length - most}
        </button>
      )}
    </>
  )
}

function SharedGuesses({
  pieces,
  busy,
  onAccept,
}: {
  pieces: readonly ShownPiece[]
  busy: boolean
  onAccept: (about: readonly ShownPiece[]) => void
}) {
  const guesses = sharedGuesses(pieces)
  if (guesses.length === 0) return null
  return (
    <section className="import__note" aria-label="Guesses about several pieces">
      <ul>
        {guesses.map(({ message, pieces: about }) => (
          <li key={message}>
            {message} ({about.length} pieces){' '}
            <button type="button" className="small-button" disabled={busy} onClick={() => onAccept(about)}>
              All {about.length} are right
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function neighbour(pieces: readonly ShownPiece[], piece: ShownPiece, step: 1 | -1): string {
  return pieces[pieces.indexOf(piece) + step]?.text ?? ''
}

/** Where the text before this one stands: a piece that was missed most often goes on with it. */
function suggestionFor(pieces: readonly ShownPiece[], piece: ShownPiece): Meaning | undefined {
  if (piece.is !== undefined) return piece.is
  const above = pieces.slice(0, pieces.indexOf(piece) + 1)
  const run = above.slice(above.findLastIndex(({ fate }) => fate !== 'notPlaced') + 1)
  // What stands below a heading that has no place does not go on with what stands above it.
  if (run[0] !== undefined && looksLikeHeading(run[0])) return undefined
  const before = above.findLast(({ is }) => is !== undefined)?.is
  return before?.kind === 'competency' ? undefined : before
}

function looksLikeHeading({ text, mark }: ShownPiece): boolean {
  return mark === '' && text.split(' ').length <= 6 && !/[.!?;,]$/.test(text)
}

function leftWords(count: number): string {
  return count === 0 ? 'Nothing is left to look at.' : `${count} left to look at.`
}
