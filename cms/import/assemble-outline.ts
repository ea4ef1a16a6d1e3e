// Joins what a layout read from the competencies' pages with what the front matter says into one outline.
import { parseContentsList } from './front/parse-contents-list.ts'
import { parseContentsTable } from './front/parse-contents-table.ts'
import { coverFields, parseCover } from './front/parse-cover.ts'
import { parseEdition } from './front/parse-edition.ts'
import { parseIntroduction } from './front/parse-introduction.ts'
import { parseModelList } from './front/parse-model-list.ts'
import { parseStatements } from './front/parse-statements.ts'
import { parseValues } from './front/parse-values.ts'
import { joinNames } from './join-names.ts'
import { mergeRepeated } from './merge-repeated.ts'
import type { Layout, LayoutReading } from './layouts/layout.ts'
import type { Flag, Outline } from './outline.ts'
import { firstLineOf, refKey, textBlocksOf, type Block, type SourceDocument } from './source-document.ts'
import { partsIn } from './places.ts'

/** The outline of a document in the given layout. */
export function assembleOutline(document: SourceDocument, layout: Layout, fileName: string): Outline {
  const read = layout.parse(document)
  const merged = mergeRepeated(read.competencies)
  const words = textBlocksOf(document.blocks)
    .map((block) => block.text)
    .join('\n')
  const cover = parseCover(frontOf(document, read), words, fileName)
  const edition = parseEdition(cover.rest, cover.title.text)
  const contents = parseContentsList(edition.rest, document.blocks)
  const known = merged.competencies.map(({ name, number }) => ({ name: name.text, number: number?.text }))
  const index = parseContentsTable(contents.rest, known)
  const model = parseModelList(
    index.rest,
    known.map(({ name }, i) => index.listed.find((entry) => entry.competency === i)?.name.text ?? name),
  )
  const named = joinNames(merged.competencies, model.listed, index.listed)
  const values = parseValues(
    model.rest,
    named.competencies.map(({ name }) => name),
  )
  const introduction = parseIntroduction(values.rest)
  const statements = parseStatements(
    introduction,
    read.scale.points.map((point) => point.name.text),
  )
  const { cumulative, flags: statementFlags, ...stated } = statements
  return {
    layout: layout.name,
    framework: {
      ...coverFields(cover),
      ...(edition.edition === undefined ? {} : { edition: edition.edition }),
      language: 'en-GB',
      introduction,
      ...stated,
      definitions: [],
      vocabulary: read.vocabulary,
      values: values.values,
      scale: { ...read.scale, ...(cumulative === undefined ? {} : { cumulative }) },
      groups: model.groups,
    },
    competencies: named.competencies.map((competency, i) => {
      const value = values.valueOf.get(i)
      return value === undefined ? competency : { ...competency, value }
    }),
    furniture: [cover, edition, contents, index, model, read].flatMap(({ furniture }) => furniture),
    flags: joinSameFlags([
      ...[cover, index, model, named, values, merged, read].flatMap(({ flags }) => flags),
      ...statementFlags,
    ]),
  }
}

/** The blocks before the first competency that the layout left alone. */
function frontOf({ blocks }: SourceDocument, read: LayoutReading): Block[] {
  const refs = partsIn(read.competencies).flatMap((part) => part.at)
  const taken = new Set(
    [...refs, ...partsIn([read.vocabulary, read.scale]).flatMap((part) => part.at)].map(refKey),
  )
  const first = Math.min(...refs.map((ref) => ref.line))
  return blocks.filter(
    (block) =>
      firstLineOf(block) < first &&
      !textBlocksOf([block]).some((text) => text.at.some((ref) => taken.has(refKey(ref)))),
  )
}

/** One flag for each message, with every place it is about. */
function joinSameFlags(flags: readonly Flag[]): Flag[] {
  const joined = new Map<string, Flag>()
  for (const { code, message, at } of flags) {
    const earlier = joined.get(message)
    joined.set(message, { code, message, at: [...(earlier?.at ?? []), ...at] })
  }
  return [...joined.values()]
}
