// Proves that an import adds up: nothing of the source is missing, nothing was made up, every behaviour came out once. It mends nothing.
import type { FrameworkBundle } from '#content-schema/framework-bundle'
import type { Problem } from '#content-schema/problem'
import type { Account } from './assemble-account.ts'
import { isSameName } from './names-match.ts'
import { setAsideByEditor, type Outline, type OutlineBehaviour } from './outline.ts'
import { contentPartsOf } from './places.ts'
import { lettersOf } from './plain-text.ts'
import { refKey, textBlocksOf, type SourceDocument, type SourceRef } from './source-document.ts'
import { endsSentence } from './text-shapes.ts'
import { unreadLines } from './unread-lines.ts'

export type Import = {
  fileName: string
  document: SourceDocument
  outline: Outline
  account: Account
  bundle: FrameworkBundle
}

/** Everything about an import that does not add up; it may be written only when there is nothing. */
export function checkImport(imported: Import): Problem[] {
  const checks = [
    linesAreRead,
    textsComeFromTheirLines,
    piecesAreOneBehaviour,
    furnitureIsNoContent,
    draftsHoldTheOutline,
    namesAreDifferent,
  ]
  return checks.flatMap((check) => check(imported))
}

function problem(fileName: string, at: readonly SourceRef[], message: string, mend: string): Problem {
  const lines = [...new Set(at.map((ref) => ref.line))]
  const field = lines.length === 0 ? '' : `line ${lines.join(', ')}`
  return { file: fileName, field, message, mend }
}

const report = 'Nothing was written. Please report this document’s shape; it needs a mend in the importer.'

/** The letters of every line are the letters of the pieces read from it. */
function linesAreRead({ fileName, document }: Import): Problem[] {
  return unreadLines(document).map((line) =>
    problem(fileName, [{ line, part: 1 }], 'Words of this line were not read.', report),
  )
}

/** Every text of the outline stands in the pieces it names. */
function textsComeFromTheirLines({ fileName, document, outline }: Import): Problem[] {
  const pieces = new Map(
    textBlocksOf(document.blocks).flatMap((block) =>
      block.at.map((ref, i) => [refKey(ref), i === 0 ? block.text : ''] as const),
    ),
  )
  const flagged = outline.flags.some(({ at }) => at.length === 0)
  return contentPartsOf(outline).flatMap(({ path, texts, at }) => {
    if (at.length === 0)
      return flagged ? [] : [problem(fileName, at, `${path} names no line of the document.`, report)]
    const source = lettersOf(at.map((ref) => pieces.get(refKey(ref)) ?? '').join(''))
    return texts
      .filter((text) => !source.includes(lettersOf(text)))
      .map((text) => problem(fileName, at, `"${text}" (${path}) does not stand there word for word.`, report))
  })
}

/** A piece of the source is one behaviour at one place, or is cut into several without remainder. */
function piecesAreOneBehaviour({ fileName, document, outline }: Import): Problem[] {
  const owned = new Map<string, { behaviour: OutlineBehaviour; competency: string }[]>()
  for (const { name, behaviours } of outline.competencies)
    for (const behaviour of behaviours) {
      const last = behaviour.at.at(-1)
      if (last === undefined) continue
      const key = refKey(last)
      owned.set(key, [...(owned.get(key) ?? []), { behaviour, competency: name.text }])
    }
  return textBlocksOf(document.blocks).flatMap((block) => {
    const last = block.at.at(-1)
    const own = last === undefined ? [] : (owned.get(refKey(last)) ?? [])
    if (own.length < 2) return []
    const together = lettersOf(own.map(({ behaviour }) => behaviour.text).join(''))
    const heads = outline.furniture.flatMap((piece) =>
      piece.text !== undefined && piece.at.some((ref) => refKey(ref) === refKey(block.at[0] ?? ref))
        ? [piece.text]
        : [],
    )
    if (
      lettersOf(heads.join('')) + together === lettersOf(block.text) &&
      new Set(own.map((o) => o.competency)).size === 1
    )
      return []
    return [problem(fileName, block.at, `"${block.text}" became more than one behaviour.`, report)]
  })
}

/** No marked line and no sentence is called furniture, unless an editor said so. */
function furnitureIsNoContent({ fileName, account }: Import): Problem[] {
  return account.entries.flatMap(({ at, text, mark, fate }) =>
    fate.kind === 'furniture' &&
    fate.reason !== setAsideByEditor &&
    (mark !== '' || (endsSentence(text) && text.split(' ').length > 12))
      ? [problem(fileName, at, `"${text}" is content and was set aside as "${fate.reason}".`, report)]
      : [],
  )
}

/** The drafts hold every text of the outline and no other behaviour. */
function draftsHoldTheOutline({ fileName, outline, bundle }: Import): Problem[] {
  const drafted = stringsIn(bundle)
  const missing = contentPartsOf(outline).flatMap(({ path, texts, at }) =>
    texts
      .filter((text) => !drafted.has(text))
      .map((text) => problem(fileName, at, `"${text}" (${path}) is not in the drafts.`, report)),
  )
  const outlined = outline.competencies.flatMap(({ behaviours }) => behaviours)
  const written = bundle.competencies.flatMap(({ behaviours }) => behaviours)
  const differing = outlined.filter(({ text, polarity, point, at }, i) => {
    const draft = written[i]
    return (
      draft?.text !== text ||
      draft.polarity !== polarity ||
      draft.point !== point ||
      draft.provenance?.line !== at.at(-1)?.line
    )
  })
  const invented = written.length > outlined.length
  return [
    ...missing,
    ...differing.map(({ text, at }) =>
      problem(fileName, at, `"${text}" is not drafted at its place.`, report),
    ),
    ...(invented ? [problem(fileName, [], 'The drafts hold more behaviours than the outline.', report)] : []),
  ]
}

function stringsIn(value: unknown): Set<string> {
  if (typeof value === 'string') return new Set([value])
  if (typeof value !== 'object' || value === null) return new Set()
  return new Set(Object.values(value).flatMap((member) => [...stringsIn(member)]))
}

/** No two competencies have one name. */
function namesAreDifferent({ fileName, outline }: Import): Problem[] {
  return outline.competencies.flatMap(({ name }, i) => {
    const earlier = outline.competencies.slice(0, i).find((other) => isSameName(other.name.text, name.text))
    if (earlier === undefined) return []
    return [
      problem(
        fileName,
        [...earlier.name.at, ...name.at],
        `Two competencies are called "${name.text}".`,
        'Give one of them another name in the document, or join them under one heading.',
      ),
    ]
  })
}
