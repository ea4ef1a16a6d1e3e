'use client'
// Opens or closes everything that did not change, and prints the page as it stands.
import { useState } from 'react'
import '../dialog/small-button.css'

export function ReviewTools() {
  const [open, setOpen] = useState(false)
  const toggle = () => {
    document.querySelectorAll<HTMLDetailsElement>('details.review-fold').forEach((fold) => {
      fold.open = !open
    })
    setOpen(!open)
  }
  return (
    <div className="review-tools">
      <button type="button" className="small-button" onClick={toggle}>
        {open ? 'Fold what did not change' : 'Show what did not change too'}
      </button>
      <button type="button" className="small-button" onClick={() => window.print()}>
        Print
      </button>
    </div>
  )
}
