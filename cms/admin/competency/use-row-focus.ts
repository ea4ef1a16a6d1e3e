'use client'
// Moves the keyboard's focus between the rows of the behaviours editor. Rows are found where they stand on the screen, so
// that filters, groups and closed sections are respected.
import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react'

/** A part of a row that can have the focus. */
export type RowPart = 'text' | 'up' | 'down' | 'move' | 'delete'

export type RowFocus = {
  root: RefObject<HTMLDivElement | null>
  /** Focuses a row's part once the screen shows it. */
  focusRow: (row: string, part: RowPart, caret?: 'start' | 'end') => void
  /** The row that stands before or after these on the screen. */
  neighbour: (rows: ReadonlySet<string>, step: -1 | 1) => string | undefined
  /** Every row from one to the other as they stand on the screen. */
  between: (from: string, to: string) => string[]
}

/** Attach `root` to the element that holds all rows. */
export function useRowFocus(): RowFocus {
  const root = useRef<HTMLDivElement>(null)
  const wanted = useRef<{ row: string; part: RowPart; caret?: 'start' | 'end' | undefined }>(undefined)
  const settle = useCallback(() => {
    const target = wanted.current
    if (target === undefined) return
    const row = root.current?.querySelector(`[data-row="${target.row}"]`)
    const part = row?.querySelector<HTMLElement>(`[data-part="${target.part}"]:not(:disabled)`)
    const element = part ?? row?.querySelector<HTMLElement>('[data-part="text"]')
    if (!element) return
    wanted.current = undefined
    element.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
    if (element instanceof HTMLTextAreaElement && target.caret !== undefined) {
      const at = target.caret === 'start' ? 0 : element.value.length
      element.setSelectionRange(at, at)
    }
  }, [])
  useEffect(settle)
  return useMemo(() => {
    const rowsOnScreen = () =>
      [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].flatMap(
        ({ dataset }) => dataset.row ?? [],
      )
    return {
      root,
      focusRow: (row, part, caret) => {
        wanted.current = { row, part, caret }
        // A row that is already there needs no redrawing to be focused.
        requestAnimationFrame(settle)
      },
      neighbour: (rows, step) => {
        const all = rowsOnScreen()
        const at =
          step === 1 ? all.findLastIndex((row) => rows.has(row)) : all.findIndex((row) => rows.has(row))
        return at === -1 ? undefined : all[at + step]
      },
      between: (from, to) => {
        const all = rowsOnScreen()
        const [a, b] = [all.indexOf(from), all.indexOf(to)]
        return a === -1 || b === -1 ? [] : all.slice(Math.min(a, b), Math.max(a, b) + 1)
      },
    }
  }, [settle])
}
