// Applies what an editor decided to the outline of a document. Nothing is lost: a piece whose decision does not fit is not placed.
import { decisionKey, type Decision, type Meaning } from './decisions.ts'
import { setAsideByEditor, type Outline, type Sourced } from './outline.ts'
import { lettersOf } from './plain-text.ts'
import {
  refKey,
  textBlocksOf,
  type SourceDocument,
  type SourceRef,
  type TextBlock,
} from './source-document.ts'
import { startCompetency } from './start-competency.ts'
import { withPiece } from './with-piece.ts'
import { withoutPiece, type Taken } from './without-piece.ts'

/** The outline as the editor wants it, and the decisions that fit nothing in it. */
export type Decided = { outline: Outline; unfit: Decision[] }

/** A decision about a piece that there is. */
type OnPiece = { made: Extract<Decision, { about: 'piece' }>; taken: Taken }

/**
 * Every piece is taken out before any is put in, and headings of competencies come first: the order in which an editor decided does
 * not matter.
 */
export function applyDecisions(
  document: SourceDocument,
  outline: Outline,
  decisions: readonly Decision[],
): Decided {
  const pieces = new Map(textBlocksOf(document.blocks).map((block) => [keyOf(block), block]))
  const textAt = textsByPlace(document)
  const onPieces = decisions.flatMap((made): OnPiece[] => {
    const block = pieces.get(decisionKey(made))
    return made.about === 'piece' && block !== undefined ? [{ made, taken: { block, textAt } }] : []
  })
  const [stay, move] = parted(onPieces, ({ made: { is }, taken: { block } }) => staysAs(outline, is, block))
  const cleared = move.reduce(
    (so, { made: { is }, taken }) => withoutPiece(so, taken, 'competency' in is ? is.competency : undefined),
    stay.reduce((so, { taken }) => settled(so, taken.block), outline),
  )
  const [headings, others] = parted(move, ({ made }) => made.is.kind === 'competency')
  const started = headings.reduce((so, { taken }) => startCompetency(document, so, taken.block), cleared)
  const placed = others.reduce<Decided>(
    (so, { made, taken }) => {
      const next = withPiece(so.outline, taken.block, made.is)
      return next === undefined ? { ...so, unfit: [...so.unfit, made] } : { ...so, outline: next }
    },
    {
      outline: started,
      unfit: decisions.filter((made) => made.about === 'piece' && !pieces.has(decisionKey(made))),
    },
  )
  return { ...placed, outline: decisions.reduce((so, made) => named(so, made, textAt), placed.outline) }
}

/** Whether the piece is that already, so that nothing has to move. */
function staysAs(outline: Outline, is: Meaning, block: TextBlock): boolean {
  return is.kind === 'right' || (is.kind === 'competency' && namesCompetency(outline, block))
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}

function namesCompetency({ competencies }: Outline, block: TextBlock): boolean {
  const own = new Set(block.at.map(refKey))
  return competencies.some(({ name }) => name.at.some((ref) => own.has(refKey(ref))))
}

/** The guesses about this piece have been looked at; those about the document as a whole have not. */
function settled(outline: Outline, block: TextBlock): Outline {
  const own = new Set(block.at.map(refKey))
  const flags = outline.flags.flatMap((flag) => {
    const at = flag.at.filter((ref) => !own.has(refKey(ref)))
    return flag.at.length > 0 && at.length === 0 ? [] : [{ ...flag, at }]
  })
  return { ...outline, flags }
}

/** The framework's name and address as the editor wrote them. What stood in the document instead is left out knowingly. */
function named(outline: Outline, made: Decision, textAt: Taken['textAt']): Outline {
  if (made.about === 'piece') return outline
  const { framework } = outline
  if (made.about === 'address') return { ...outline, framework: { ...framework, id: made.text } }
  const before = framework[made.about]
  if (before.text === made.text) return outline
  const stands = lettersOf(before.at.map(textAt).join('')).includes(lettersOf(made.text))
  const written: Sourced = { text: made.text, at: stands ? before.at : [] }
  return {
    ...outline,
    framework: { ...framework, [made.about]: written },
    furniture:
      before.at.length === 0
        ? outline.furniture
        : [...outline.furniture, { reason: setAsideByEditor, at: before.at }],
    flags: [
      ...outline.flags,
      { code: 'written-by-editor', message: `The ${made.about} was written by an editor.`, at: [] },
    ],
  }
}

function keyOf({ at }: TextBlock): string {
  return at[0] === undefined ? '' : refKey(at[0])
}

/** What stands at a place; a wrapped piece stands at its first. */
function textsByPlace({ blocks }: SourceDocument): (ref: SourceRef) => string {
  const texts = new Map(
    textBlocksOf(blocks).flatMap(({ at, text }) =>
      at.map((ref, i) => [refKey(ref), i === 0 ? text : ''] as const),
    ),
  )
  return (ref) => texts.get(refKey(ref)) ?? ''
}
