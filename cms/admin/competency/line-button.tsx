'use client'
// A small button with a picture. Its name in words is what screen readers say and what the pointer shows.
import { LineIcon, type LineIconName } from './line-icons.tsx'
import type { RowPart } from './use-row-focus.ts'

type Props = {
  part: RowPart
  icon: LineIconName
  label: string
  hint?: string
  disabled?: boolean
  expanded?: boolean
  onClick: () => void
}

export function LineButton({ part, icon, label, hint, disabled, expanded, onClick }: Props) {
  return (
    <button
      type="button"
      className="small-button small-button--icon"
      data-part={part}
      title={hint === undefined ? label : `${label} (${hint})`}
      aria-label={label}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      <LineIcon name={icon} />
    </button>
  )
}
