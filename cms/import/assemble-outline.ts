// Joins what a layout read from the competencies' pages with what the front matter says into one outline.
import { parseContentsList } from './front/parse-contents-list.ts'
import { parseContentsTable } from './front/parse-contents-table.ts'
import { coverFields, parseCover } from './front/parse-cover.ts'
import { parseDefinitions } from './front/parse-definitions.ts'
import { parseEdition } from './front/parse-edition.ts'
import { parseIntroduction } from './front/parse-introduction.ts'
import { parseModelList } from './front/parse-model-list.ts'
import { parseModelTable } from './front/parse-model-table.ts'
import { parsePoints } from './front/parse-points.ts'
import { parseStatements } from './front/parse-statements.ts'
import { parseValues } from './front/parse-values.ts'
import { joinGroups } from './join-groups.ts'
import { joinNames } from './join-names.ts'
import { mergeRepeated } from './merge-repeated.ts'
import type { Layout, LayoutReading } from './layouts/layout.ts'
import type { Flag, Furniture, Outline } from './outline.ts'
import { firstLineOf, refKey, textBlocksOf, type Block, type SourceDocument } from './source-document.ts'
import { partsIn } from './places.ts'
import { looksLikeHeading } from './text-shapes.ts'
import { readsAsExplanation } from './axes/head-meaning.ts'

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
  const scalePoints = parsePoints(index.rest, read.scale.points)
  const tables = parseModelTable(scalePoints.rest, merged.competencies)
  const model = parseModelList(
    tables.rest,
    known.map(({ name }, i) => index.listed.find((entry) => entry.competency === i)?.name.text ?? name),
  )
  const named = joinNames(tables.competencies, model.listed, index.listed)
  const grouped = joinGroups(model.groups, read.groups ?? [], tables.groupNames, named.competencies)
  const values = parseValues(
    model.rest,
    named.competencies.map(({ name }) => name),
  )
  const definitions = parseDefinitions(values.rest)
  const introduction = parseIntroduction(
    [...values.rest, ...explanationsIn(document, read)],
    definitions.flatMap(({ at }) => at),
  )
  const statements = parseStatements(
    introduction,
    read.scale.points.map((point) => point.name.text),
  )
  const { cumulative, midpointNote, flags: statementFlags, ...stated } = statements
  const { levels } = scalePoints
  return {
    layout: layout.name,
    framework: {
      ...coverFields(cover),
      ...(edition.edition === undefined ? {} : { edition: edition.edition }),
      language: 'en-GB',
      introduction,
      ...stated,
      definitions,
      vocabulary: {
        ...read.vocabulary,
        ...(levels === undefined ? {} : { levels }),
        ...(tables.themes === undefined ? {} : { themes: tables.themes }),
      },
      values: values.values,
      scale: {
        ...read.scale,
        points: scalePoints.points,
        ...(cumulative === undefined ? {} : { cumulative }),
        ...(midpointNote === undefined ? {} : { midpointNote }),
      },
      groups: grouped.groups,
    },
    competencies: grouped.competencies.map((competency, i) => {
      const value = values.valueOf.get(i)
      return value === undefined ? competency : { ...competency, value }
    }),
    furniture: joinFurniture(
      [cover, edition, contents, index, scalePoints, model, read].flatMap(({ furniture }) => furniture),
    ),
    flags: joinSameFlags([
      ...[cover, index, scalePoints, tables, model, named, values, merged, read].flatMap(
        ({ flags }) => flags,
      ),
      ...statementFlags,
    ]),
  }
}

/** Each piece of furniture once, whoever found it. */
function joinFurniture(furniture: readonly Furniture[]): Furniture[] {
  const keyOf = ({ at, text }: Furniture): string => `${at.map(refKey).join()}|${text ?? ''}`
  return [...new Map(furniture.toReversed().map((piece) => [keyOf(piece), piece])).values()].reverse()
}

/** What explains the framework between or after the competencies: from a heading that says so to the next line that has a place. */
function explanationsIn({ blocks }: SourceDocument, read: LayoutReading): Block[] {
  const taken = takenBy(read)
  const first = Math.min(...partsIn(read.competencies).flatMap((part) => part.at.map(({ line }) => line)))
  const groups = partsIn(read.groups ?? []).flatMap((part) => part.at.map(({ line }) => line))
  const start = Math.min(first, ...groups)
  let explains = false
  return blocks.filter((block) => {
    if (block.kind === 'break' || firstLineOf(block) <= start) return false
    if (block.kind !== 'table' && block.note === true) return false
    const isTaken = textBlocksOf([block]).some((text) => text.at.some((ref) => taken.has(refKey(ref))))
    if (isTaken) explains = false
    else if (block.kind !== 'table' && looksLikeHeading(block)) explains ||= readsAsExplanation(block.text)
    return explains && !isTaken
  })
}

function takenBy({ competencies, vocabulary, scale, groups, furniture }: LayoutReading): Set<string> {
  return new Set([
    ...partsIn([competencies, vocabulary, scale, groups ?? []]).flatMap((part) => part.at.map(refKey)),
    ...furniture.flatMap(({ at }) => at.map(refKey)),
  ])
}

/** The blocks before the first competency that the layout left alone. */
function frontOf({ blocks }: SourceDocument, read: LayoutReading): Block[] {
  const refs = partsIn([read.competencies, read.groups ?? []]).flatMap((part) => part.at)
  const taken = takenBy(read)
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
