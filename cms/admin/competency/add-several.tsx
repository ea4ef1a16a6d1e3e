'use client'
// Paste or type several lines at once, see what becomes of them, and add them at one place.
import { useState } from 'react'
import { Dialog } from '../dialog/dialog.tsx'
import { countWrapped, joinWrapped, parsePasted } from './lines/parse-pasted.ts'
import { changedPlace, type Place, type PlaceChange } from './lines/place.ts'
import { opening, type Scheme } from './lines/scheme.ts'
import { PlaceSelects } from './place-selects.tsx'
import type { Addition } from './use-line-actions.ts'

type Props = {
  scheme: Scheme
  start: Place
  onAdd: (additions: readonly Addition[]) => void
  onClose: () => void
}

export function AddSeveral({ scheme, start, onAdd, onClose }: Props) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<PlaceChange>({
    polarity: start.polarity,
    point: start.point ?? null,
    theme: start.theme ?? null,
  })
  const [join, setJoin] = useState(true)
  const [split, setSplit] = useState(true)
  const pasted = parsePasted(text)
  const wrapped = countWrapped(pasted)
  const lines = join ? joinWrapped(pasted) : pasted
  const place = changedPlace(start, chosen)
  const crossed = place.polarity === 'positive' ? lines.filter(({ mark }) => mark === 'negative').length : 0
  const goesTo = (mark: string | undefined) => (split && mark === 'negative' ? 'negative' : place.polarity)
  const additions = (['positive', 'negative'] as const)
    .map((polarity) => ({
      place: { ...place, polarity },
      texts: lines.filter(({ mark }) => goesTo(mark) === polarity).map((line) => line.text),
    }))
    .filter(({ texts }) => texts.length > 0)
  const label = lines.length === 1 ? 'Add 1 line' : `Add ${lines.length} lines`
  return (
    <Dialog
      title="Add several lines"
      onClose={onClose}
      footer={
        <>
          <button type="button" className="small-button" onClick={onClose}>
            Cancel
          </button>
          <button
            type="button"
            className="small-button small-button--main"
            disabled={lines.length === 0}
            onClick={() => onAdd(additions)}
          >
            {label}
          </button>
        </>
      }
    >
      <div className="add-several__place">
        <PlaceSelects scheme={scheme} chosen={chosen} onChoose={setChosen} />
      </div>
      <div className="admin-dialog__field">
        <label htmlFor="add-several-text">Lines, each on its own line</label>
        <textarea
          id="add-several-text"
          rows={9}
          value={text}
          placeholder="Paste here from your document. Bullet marks are taken off."
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      {wrapped > 0 && (
        <label className="add-several__option">
          <input type="checkbox" checked={join} onChange={({ target }) => setJoin(target.checked)} />
          {wrapped === 1 ? '1 line looks' : `${wrapped} lines look`} like the rest of the line above: join
          them
        </label>
      )}
      {crossed > 0 && (
        <label className="add-several__option">
          <input type="checkbox" checked={split} onChange={({ target }) => setSplit(target.checked)} />
          {crossed === 1 ? '1 line begins' : `${crossed} lines begin`} with a cross: add to “
          {opening(scheme.words.negative)}”
        </label>
      )}
      {lines.length > 0 && (
        <ol className="add-several__preview" aria-label="What will be added">
          {lines.map((line, index) => (
            // Lines of a preview have no identity but their order.
            <li key={index} className={`add-several__line--${goesTo(line.mark)}`}>
              {line.text}
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  )
}
