'use client'
// Which rows are selected, and the stretch between two of them when Shift is held.
import { useMemo, useRef, useState } from 'react'
import type { RowFocus } from './use-row-focus.ts'

export type Selection = {
  rows: ReadonlySet<string>
  /** Selects or leaves a row, or every row from the one chosen before to it. */
  choose: (row: string, selected: boolean, wholeStretch: boolean) => void
  set: (rows: readonly string[]) => void
}

export function useSelection({ between }: RowFocus): Selection {
  const [rows, setRows] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string>(undefined)
  const stable = useMemo(
    () => ({
      choose: (row: string, selected: boolean, wholeStretch: boolean) => {
        const stretch = wholeStretch && last.current !== undefined ? between(last.current, row) : [row]
        last.current = row
        setRows((before) =>
          selected
            ? new Set([...before, ...stretch])
            : new Set([...before].filter((one) => !stretch.includes(one))),
        )
      },
      set: (all: readonly string[]) => setRows(new Set(all)),
    }),
    [between],
  )
  return { rows, ...stable }
}
