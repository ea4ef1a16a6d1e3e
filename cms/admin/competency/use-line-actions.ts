'use client'
// What a person can do to lines, with the focus and the announcement that belong to each deed. The actions never change,
// so that a row is only drawn anew when its own line changes.
import { useEffect, useMemo, useRef } from 'react'
import type { RowFocus } from './use-row-focus.ts'
import type { LineState } from './use-lines.ts'
import * as changes from './lines/change-lines.ts'
import { changeInWords, lineLabel, placeInWords, type Place, type PlaceChange } from './lines/place.ts'
import type { Scheme } from './lines/scheme.ts'

/** Texts that become lines at a place. */
export type Addition = { place: Place; texts: readonly string[] }

export type LineActions = {
  edit: (row: string, text: string) => void
  /** A new line below; `rest` is the text after the caret, which moves into it. */
  split: (row: string, text: string, rest: string) => void
  addAbove: (row: string) => void
  /** Lines below a row; the first replaces the row's own text when that is empty. */
  paste: (row: string, texts: readonly string[]) => void
  append: (additions: readonly Addition[]) => void
  remove: (rows: ReadonlySet<string>, by: 'button' | 'key') => void
  step: (row: string, step: -1 | 1, from: 'text' | 'up' | 'down') => void
  move: (rows: ReadonlySet<string>, change: PlaceChange) => void
  /** Moves the focus to the row before or after. */
  leave: (row: string, step: -1 | 1) => void
}

type Needs = { lines: LineState; focus: RowFocus; scheme: Scheme; say: (words: string) => void }

export function useLineActions(needs: Needs): LineActions {
  const latest = useRef(needs)
  useEffect(() => {
    latest.current = needs
  })
  return useMemo(() => actionsOf(() => latest.current), [])
}

function actionsOf(now: () => Needs): LineActions {
  const many = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`
  const find = (row: string) =>
    now()
      .lines.linesNow()
      .find((line) => line.row === row)
  const labelled = (row: string) => {
    const line = find(row)
    return line === undefined ? 'line' : lineLabel(line, now().scheme)
  }
  return {
    edit: (row, text) =>
      now().lines.change('typing', (all) => changes.withText(all, row, text), `typing in ${row}`),
    split: (row, text, rest) => {
      const line = find(row)
      if (line === undefined) return
      const { lines, focus } = now()
      const below = { ...line, row: lines.newRow(), id: undefined, provenance: undefined, text: rest }
      lines.change('new line', (all) => changes.insertedAt(changes.withText(all, row, text), row, [below]))
      focus.focusRow(below.row, 'text', 'start')
    },
    addAbove: (row) => {
      const line = find(row)
      if (line === undefined) return
      const { lines, focus } = now()
      const above = { ...line, row: lines.newRow(), id: undefined, provenance: undefined, text: '' }
      lines.change('new line', (all) => changes.insertedAt(all, row, [above], 'above'))
      focus.focusRow(above.row, 'text')
    },
    paste: (row, texts) => {
      const line = find(row)
      if (line === undefined) return
      const { lines, focus, say } = now()
      const [first, ...rest] = texts
      const fills = line.text.trim() === '' && first !== undefined
      const { polarity, point, theme } = line
      const added = changes
        .newLines({ polarity, point, theme }, fills ? rest : texts, lines.newRow)
        .map((one) => ({ ...one, form: line.form }))
      lines.change(`paste of ${many(texts.length)}`, (all) =>
        changes.insertedAt(fills ? changes.withText(all, row, first) : all, row, added),
      )
      focus.focusRow(added.at(-1)?.row ?? row, 'text', 'end')
      say(`${many(texts.length)} pasted to ${placeInWords(line, now().scheme)}.`)
    },
    append: (additions) => {
      const { lines, focus, scheme, say } = now()
      const added = additions.flatMap(({ place, texts }) => {
        const form = changes.usualForm(lines.linesNow(), place)
        return changes.newLines(place, texts, lines.newRow).map((line) => ({ ...line, form }))
      })
      lines.change(added.length === 1 ? 'new line' : `adding ${many(added.length)}`, (all) =>
        changes.appended(all, added),
      )
      const last = added.at(-1)
      if (last !== undefined) focus.focusRow(last.row, 'text', 'end')
      const told = additions.map(
        ({ place, texts }) => `${many(texts.length)} added to ${placeInWords(place, scheme)}.`,
      )
      say(told.join(' '))
    },
    remove: (rows, by) => {
      const { lines, focus, say } = now()
      const [only] = rows
      const told = rows.size === 1 && only !== undefined ? labelled(only) : many(rows.size)
      const after =
        focus.neighbour(rows, by === 'key' ? -1 : 1) ?? focus.neighbour(rows, by === 'key' ? 1 : -1)
      lines.change(rows.size === 1 ? 'delete' : `delete of ${many(rows.size)}`, (all) =>
        changes.withoutRows(all, rows),
      )
      if (after !== undefined) focus.focusRow(after, by === 'key' ? 'text' : 'delete', 'end')
      say(`Deleted ${told}. Undo brings it back.`)
    },
    step: (row, step, from) => {
      const { lines, focus, say } = now()
      const before = lines.linesNow()
      lines.change('reorder', (all) => changes.movedWithinPlace(all, row, step))
      focus.focusRow(row, from)
      const moved = lines.linesNow() !== before
      const end = step === -1 ? 'first' : 'last'
      say(moved ? `Moved ${step === -1 ? 'up' : 'down'}.` : `This is the ${end} line of its list.`)
    },
    move: (rows, change) => {
      const { lines, focus, scheme, say } = now()
      lines.change(`move of ${many(rows.size)}`, (all) => changes.movedTo(all, rows, change))
      const [only] = rows
      if (only !== undefined && rows.size === 1) focus.focusRow(only, 'move')
      say(`${many(rows.size)} moved to ${changeInWords(change, scheme)}.`)
    },
    leave: (row, step) => {
      const { focus } = now()
      const next = focus.neighbour(new Set([row]), step)
      if (next !== undefined) focus.focusRow(next, 'text', step === -1 ? 'end' : 'start')
    },
  }
}
