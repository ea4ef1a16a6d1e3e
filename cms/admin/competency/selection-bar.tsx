'use client'
// What can be done to several selected lines at once. It stays in sight while the page scrolls.
import { useState } from 'react'
import type { PlaceChange } from './lines/place.ts'
import type { Scheme } from './lines/scheme.ts'
import { PlaceSelects } from './place-selects.tsx'

type Props = {
  count: number
  scheme: Scheme
  onMove: (change: PlaceChange) => void
  onDelete: () => void
  onClear: () => void
}

export function SelectionBar({ count, scheme, onMove, onDelete, onClear }: Props) {
  const [chosen, setChosen] = useState<PlaceChange>({})
  const nothingChosen =
    chosen.polarity === undefined && chosen.point === undefined && chosen.theme === undefined
  return (
    <div className="selection-bar" role="region" aria-label="Selected lines">
      <strong>{count} selected</strong>
      <PlaceSelects scheme={scheme} chosen={chosen} onChoose={setChosen} mayKeep />
      <button
        type="button"
        className="small-button small-button--main"
        disabled={nothingChosen}
        onClick={() => {
          onMove(chosen)
          setChosen({})
        }}
      >
        Move selected
      </button>
      <button type="button" className="small-button" onClick={onDelete}>
        Delete
      </button>
      <button type="button" className="small-button" onClick={onClear}>
        Clear
      </button>
    </div>
  )
}
