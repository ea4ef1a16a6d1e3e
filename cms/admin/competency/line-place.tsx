'use client'
// The place editor below a line: choose list, level and theme, then move. Escape leaves everything as it is.
import { useEffect, useRef, useState } from 'react'
import type { Line } from './lines/line.ts'
import type { PlaceChange } from './lines/place.ts'
import type { Scheme } from './lines/scheme.ts'
import { PlaceSelects } from './place-selects.tsx'

type Props = { line: Line; scheme: Scheme; onMove: (change: PlaceChange) => void; onClose: () => void }

export function LinePlace({ line, scheme, onMove, onClose }: Props) {
  const [chosen, setChosen] = useState<PlaceChange>({
    polarity: line.polarity,
    point: line.point ?? null,
    theme: line.theme ?? null,
  })
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => group.current?.querySelector('select')?.focus(), [])
  return (
    <div
      ref={group}
      className="line-place"
      role="group"
      aria-label="Move this line"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <PlaceSelects scheme={scheme} chosen={chosen} onChoose={setChosen} />
      <button type="button" className="small-button small-button--main" onClick={() => onMove(chosen)}>
        Move
      </button>
      <button type="button" className="small-button" onClick={onClose}>
        Cancel
      </button>
    </div>
  )
}
