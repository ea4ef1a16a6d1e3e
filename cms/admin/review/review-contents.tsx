// The documents of the update, each with what became of it in short and a way to it.
import type { DocumentReview } from '#cms/review/assemble-review'
import { operationNames } from './operation-names.ts'
import type { Comment } from './review-page.ts'

type Props = { documents: readonly DocumentReview[]; comments: readonly Comment[] }

export function ReviewContents({ documents, comments }: Props) {
  return (
    <nav className="review-contents" aria-labelledby="review-contents">
      <h2 id="review-contents">{documents.length === 1 ? '1 document' : `${documents.length} documents`}</h2>
      <ol>
        {documents.map(({ key, anchor, kindName, name, operation, counts }) => {
          const open = comments.filter(({ item, resolved }) => item === key && resolved === null).length
          return (
            <li key={key}>
              <a href={`#${anchor}`}>{name}</a>{' '}
              <span>
                ({kindName.toLowerCase()}, {operationNames[operation].toLowerCase()}): {counts}
                {open > 0 && `; ${open} open ${open === 1 ? 'comment' : 'comments'}`}
              </span>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
