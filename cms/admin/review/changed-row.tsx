// One change, the old wording beside the new: marked word by word, and said in words below for everybody who does not see
// marks.
import type { ReactNode } from 'react'
import type { DocumentReview } from '#cms/review/assemble-review'
import type { ComparedRow } from '#cms/review/compare-rows'
import { sideOf } from '#cms/review/compare-texts'
import { editsInWords } from '#cms/review/edits-in-words'
import { facetInWords, kindInWords } from '#cms/review/kinds-of-change'
import { rowOf } from '#cms/review/lay-out'
import type { Row } from '#cms/review/row'
import type { PlacedComment } from './comments-by-place.ts'
import { Comments } from './comments.tsx'
import { previewOf, rowAnchor, type ReviewPage } from './review-page.ts'

type Props = {
  page: ReviewPage
  document: DocumentReview
  change: ComparedRow
  comments: readonly PlacedComment[]
}

export function ChangedRow({ page, document, change, comments }: Props) {
  const row = rowOf(change)
  const preview = change.after?.place === undefined ? undefined : previewOf(page, document, change.after.id)
  const said = [
    editsInWords(change.edits),
    ...change.facets.map(facetInWords),
    ...(change.position === undefined
      ? []
      : [`It was number ${change.position.from} in its list and is number ${change.position.to} now.`]),
  ].filter((sentence) => sentence !== '')
  return (
    <li id={rowAnchor(document, row.id)} className={`review-row review-row--${change.kind}`}>
      <p className="review-row__kind">
        <strong className={`review-tag review-tag--${change.kind}`}>{kindInWords(change)}</strong> {row.label}
        {preview !== undefined && (
          <span className="review-screen-only">
            {' · '}
            <a href={preview} aria-label={`See in the preview: ${inShort(row.text)}`}>
              See in the preview
            </a>
          </span>
        )}
      </p>
      <Sides change={change} />
      {said.length > 0 && <p className="review-row__said">{said.join(' ')}</p>}
      <Comments
        page={page}
        about={`${row.label}: ${inShort(row.text)}`}
        item={document.key}
        line={row.id}
        comments={comments.filter(({ line }) => line === row.id)}
      />
    </li>
  )
}

function Sides({ change }: { change: ComparedRow }) {
  const { before, after, edits, kind } = change
  if (before !== undefined && after !== undefined && edits.length === 0 && before.picture === after.picture)
    return after.text === '' ? null : <p className="review-text">{after.text}</p>
  return (
    <div className="review-sides">
      {before === undefined ? (
        <Missing when="before" />
      ) : (
        <Side name="Before" picture={before.picture}>
          {kind === 'removed' ? (
            <del>{before.text}</del>
          ) : edits.length === 0 ? (
            before.text
          ) : (
            sideOf(edits, 'from').map(({ text, marked }, index) =>
              marked ? <del key={index}>{text}</del> : <span key={index}>{text}</span>,
            )
          )}
          <Facets row={before} shown={kind === 'removed'} />
        </Side>
      )}
      {after === undefined ? (
        <Missing when="after" />
      ) : (
        <Side name="After" picture={after.picture}>
          {kind === 'added' ? (
            <ins>{after.text}</ins>
          ) : edits.length === 0 ? (
            after.text
          ) : (
            sideOf(edits, 'to').map(({ text, marked }, index) =>
              marked ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>,
            )
          )}
          <Facets row={after} shown={kind === 'added'} />
        </Side>
      )}
    </div>
  )
}

function Side({
  name,
  picture,
  children,
}: {
  name: string
  picture: string | undefined
  children: ReactNode
}) {
  return (
    <div className="review-side">
      <span className="review-side__name">{name}</span>
      {/* The words beside it are what people hear who cannot see it. */}
      {picture !== undefined && <img className="review-side__picture" src={picture} alt="" />}
      <div className="review-text">{children}</div>
    </div>
  )
}

function Missing({ when }: { when: 'before' | 'after' }) {
  return (
    <div className="review-side review-side--missing">
      <span className="review-side__name">{when === 'before' ? 'Before' : 'After'}</span>
      <p className="review-text">{when === 'before' ? 'Not there.' : 'Taken out.'}</p>
    </div>
  )
}

/** What a row says besides its text, where its place does not say it. */
function Facets({ row, shown }: { row: Row; shown: boolean }) {
  const facets = row.facets.filter(({ quiet }) => !quiet)
  if (!shown || facets.length === 0) return null
  return (
    <span className="review-facets">
      {facets.map(({ name, says }) => (name === '' ? says : `${name}: ${says}`)).join(' · ')}
    </span>
  )
}

function inShort(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '')
  return words.length <= 6 ? words.join(' ') : `${words.slice(0, 6).join(' ')} …`
}
