// One document of the update: what readers lose, every change in its place, and what did not change folded around it.
import type { DocumentReview as Reviewed } from '#cms/review/assemble-review'
import type { Group } from '#cms/review/lay-out'
import { ChangedRow } from './changed-row.tsx'
import type { PlacedComment } from './comments-by-place.ts'
import { Comments } from './comments.tsx'
import { FoldedRows } from './folded-rows.tsx'
import { operationNames } from './operation-names.ts'
import { previewOf, type ReviewPage } from './review-page.ts'

type Props = { page: ReviewPage; document: Reviewed; comments: readonly PlacedComment[] }

export function DocumentReview({ page, document, comments }: Props) {
  const { key, anchor, kindName, name, framework, operation, counts, blocks, breaks } = document
  const preview = previewOf(page, document)
  return (
    <section
      id={anchor}
      className={`review-document review-document--${operation}`}
      aria-labelledby={`${anchor}-name`}
    >
      <header className="review-document__head">
        <h2 id={`${anchor}-name`}>
          {kindName}: {name}
        </h2>
        <p>
          <strong className={`review-tag review-tag--${operation}`}>{operationNames[operation]}</strong>{' '}
          {framework !== undefined && <>{framework}. </>}
          {counts}.{' '}
          <span className="review-screen-only">
            <a href={addressOf(page.admin, key)}>Open the document</a>
            {preview !== undefined && (
              <>
                {' · '}
                <a href={preview}>Read its page in the preview</a>
              </>
            )}
          </span>
        </p>
      </header>
      {breaks.length > 0 && (
        <div className="review-breaks">
          <h3>What readers lose</h3>
          <ul>
            {breaks.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {withPartHeadings(blocks).map(({ block, heading }, index) =>
        block.kind === 'unchanged' ? (
          <FoldedRows key={index} fold={block} />
        ) : (
          <div key={index} className="review-group">
            {heading && <h3>{block.part}</h3>}
            {block.place !== undefined && <h4>{block.place}</h4>}
            <ul className="review-rows">
              {block.items.map((item, at) =>
                item.kind === 'unchanged' ? (
                  <li key={at}>
                    <FoldedRows fold={item} />
                  </li>
                ) : (
                  <ChangedRow
                    key={at}
                    page={page}
                    document={document}
                    change={item.change}
                    comments={comments}
                  />
                ),
              )}
            </ul>
          </div>
        ),
      )}
      <Comments page={page} about={name} item={key} comments={comments.filter(({ line }) => line === null)} />
    </section>
  )
}

/** A part's heading stands once above its places. */
function withPartHeadings(blocks: Reviewed['blocks']) {
  let part: string | undefined
  return blocks.map((block) => {
    const heading = block.kind === 'group' && isAnother(block, part)
    if (block.kind === 'group') part = block.part
    return { block, heading }
  })
}

function isAnother({ part }: Group, earlier: string | undefined): boolean {
  return part !== earlier
}

function addressOf(admin: string, key: string): string {
  const [slug, id] = key.split(':')
  return id === undefined ? `${admin}/globals/${slug}` : `${admin}/collections/${slug}/${id}`
}
