// What did not change: a line that counts it, and opens so that a change can be read in its place.
import type { Fold } from '#cms/review/lay-out'
import type { Row } from '#cms/review/row'

export function FoldedRows({ fold: { says, rows } }: { fold: Fold }) {
  return (
    <details className="review-fold">
      <summary>{says}</summary>
      <ul>
        {rows.map((row, index) => (
          <li key={row.id}>
            {opensPlace(rows, index) && <strong className="review-fold__place">{placeOf(row)}</strong>}
            <span className="review-text">{contentOf(row)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function placeOf({ part, place }: Row): string {
  return place === undefined ? part : place.says
}

function opensPlace(rows: readonly Row[], index: number): boolean {
  const [row, previous] = [rows[index], rows[index - 1]]
  return row !== undefined && (previous === undefined || placeOf(previous) !== placeOf(row))
}

function contentOf({ label, text, facets, place }: Row): string {
  const says = facets.filter(({ quiet }) => !quiet).map((facet) => facet.says)
  const content = [...(text === '' ? [] : [text]), ...says].join(' · ')
  return place === undefined ? `${label}: ${content}` : content
}
