'use client'
// The state of the behaviours editor: the lines with their undo steps, kept in step with the value that the form holds.
import { useCallback, useEffect, useRef, useState } from 'react'
import { adopted, sameLines } from './lines/adopt-value.ts'
import { recorded, redone, startHistory, undone, type History } from './lines/history.ts'
import { linesFromValue, valueFromLines, type Line } from './lines/line.ts'

/** A change of the lines: what they become, what it is called, and which changes count as one. */
export type LineChange = (lines: readonly Line[]) => readonly Line[]

export type LineState = {
  history: History
  newRow: () => string
  /** The lines as they are at this moment, for handlers that must not be made anew on every change. */
  linesNow: () => readonly Line[]
  /** Changes the lines and the form's value. */
  change: (what: string, change: LineChange, joins?: string) => void
  /** Takes back the last step, or takes it again; gives its name. */
  undo: () => string | undefined
  redo: () => string | undefined
}

/**
 * Holds the lines of a json field. `setValue` marks the form as changed and is only called when the stored value differs.
 * While the form is being saved nothing changes, because the answer will replace what the form holds.
 */
export function useLines(value: unknown, setValue: (value: unknown) => void, saving: boolean): LineState {
  const [history, setHistory] = useState(() => startHistory(linesFromValue(value, rowCounter('s'))))
  const now = useRef(history)
  const made = useRef(0)
  const held = useRef(value)
  const form = useRef({ setValue, saving })
  useEffect(() => {
    form.current = { setValue, saving }
  }, [setValue, saving])

  const newRow = useCallback(() => `n${++made.current}`, [])
  const show = useCallback((next: History) => {
    if (form.current.saving) return
    now.current = next
    setHistory(next)
    const stored = valueFromLines(next.lines)
    if (sameLines(held.current, stored)) return
    held.current = stored
    form.current.setValue(stored)
  }, [])

  useEffect(() => {
    if (value === held.current) return
    held.current = value
    const next = adopted(now.current, value, newRow)
    now.current = next
    setHistory(next)
  }, [value, newRow])

  return {
    history,
    newRow,
    linesNow: useCallback(() => now.current.lines, []),
    change: useCallback(
      (what, change, joins) => show(recorded(now.current, change(now.current.lines), what, joins)),
      [show],
    ),
    undo: useCallback(() => {
      const what = now.current.past.at(-1)?.what
      show(undone(now.current))
      return what
    }, [show]),
    redo: useCallback(() => {
      const what = now.current.future.at(-1)?.what
      show(redone(now.current))
      return what
    }, [show]),
  }
}

function rowCounter(letter: string): () => string {
  let count = 0
  return () => `${letter}${++count}`
}
