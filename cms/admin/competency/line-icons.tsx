// The small pictures on the buttons of the behaviours editor. Each button also carries its name in words.

const shapes = {
  up: 'M8 13V3M3.5 7.5 8 3l4.5 4.5',
  down: 'M8 3v10M3.5 8.5 8 13l4.5-4.5',
  move: 'M2 5h9M8 2l3 3-3 3M14 11H5M8 8l-3 3 3 3',
  delete: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5 5 13h6l.5-8.5M7 7v4M9 7v4',
  positive: 'm3 8.5 3.2 3.2L13 5',
  negative: 'm4 4 8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  open: 'm4 6 4 4 4-4',
  undo: 'M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H7',
  redo: 'm10 3 3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H9',
} as const

export type LineIconName = keyof typeof shapes

/** A picture that screen readers pass over. */
export function LineIcon({ name }: { name: LineIconName }) {
  return (
    <svg
      className={`line-icon line-icon--${name}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'positive' || name === 'negative' ? 2.2 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
