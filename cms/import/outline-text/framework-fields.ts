// The lines in which an outline as text says what a document says about its framework as a whole.
import { vocabularyLabels } from '../print-outline.ts'
import { splitPlaces, unquoted, type OutlineLine, type OutlineReading } from './outline-lines.ts'
import { parseFields, plainLine, sourcedLine, type LineField } from './parse-fields.ts'

const listItem: LineField = {
  label: '-',
  pattern: /^- (?<text>.+)$/,
  field: 'items',
  many: true,
  read: ({ text = '' }, line, reading) => {
    const { items } = parseFields(line.below, [listItem], reading)
    return { ...splitPlaces(text), ...(line.below.length === 0 ? {} : { children: items }) }
  },
}

const sectionBlocks: readonly LineField[] = [
  {
    label: 'Paragraph',
    pattern: /^Paragraph: (?<text>.+)$/,
    field: 'blocks',
    many: true,
    read: ({ text = '' }) => ({ kind: 'paragraph', ...splitPlaces(text) }),
  },
  {
    label: 'List',
    pattern: /^List$/,
    field: 'blocks',
    many: true,
    read: (_groups, line, reading) => ({ kind: 'list', ...parseFields(line.below, [listItem], reading) }),
  },
]

const pointFields = [
  sourcedLine('Also', 'aliases', true),
  sourcedLine('Audience', 'audience'),
  sourcedLine('Description', 'description'),
]

const scaleFields: readonly LineField[] = [
  {
    label: 'Cumulative (yes)',
    pattern: /^Cumulative \((?<stated>\w*)\): (?<text>.+)$/,
    field: 'cumulative',
    read: ({ stated, text = '' }) => ({ stated, sentence: splitPlaces(text) }),
  },
  sourcedLine('About mid-points', 'midpointNote'),
  {
    label: 'Point 1',
    pattern: /^(?<kind>Point|Mid-point) (?<code>\S+): (?<text>.+)$/,
    field: 'points',
    many: true,
    read: ({ kind, code, text = '' }, line, reading) => ({
      code,
      name: splitPlaces(text),
      midpoint: kind === 'Mid-point',
      ...parseFields(line.below, pointFields, reading),
    }),
  },
]

/** A line "Label: text [places]" with lines of its own below it; `name` is the field that its text fills. */
function withBelow(
  label: string,
  field: string,
  name: string,
  below: readonly LineField[],
  many = true,
): LineField {
  return {
    label,
    pattern: new RegExp(`^${label}: (?<text>.+)$`),
    field,
    many,
    read: ({ text = '' }, line, reading) => ({
      [name]: splitPlaces(text),
      ...parseFields(line.below, below, reading),
    }),
  }
}

/** A line whose own text and places are fields, beside those of the lines below it. */
function spread(
  label: string,
  field: string,
  below: readonly LineField[],
  many: boolean,
  textField = 'text',
): LineField {
  return {
    label,
    pattern: new RegExp(`^${label}: (?<text>.+)$`),
    field,
    many,
    read: ({ text = '' }, line, reading) => {
      const { text: own, at } = splitPlaces(text)
      return { [textField]: own, at, ...parseFields(line.below, below, reading) }
    },
  }
}

/** The lines about the framework; the words of its vocabulary are read by `vocabularyFields`. */
export const frameworkFields: readonly LineField[] = [
  plainLine('Id', 'id'),
  sourcedLine('Organisation', 'organisation'),
  sourcedLine('Title', 'title'),
  withBelow(
    'Edition',
    'edition',
    'label',
    [plainLine('Valid from', 'validFrom'), plainLine('Valid to', 'validTo')],
    false,
  ),
  plainLine('Language', 'language', unquoted),
  {
    label: 'Section',
    pattern: /^Section(?:: (?<text>.+))?$/,
    field: 'introduction',
    many: true,
    read: ({ text }, line, reading) => ({
      ...(text === undefined ? {} : { heading: splitPlaces(text) }),
      blocks: [],
      ...parseFields(line.below, sectionBlocks, reading),
    }),
  },
  {
    label: 'Use (for)',
    pattern: /^Use \((?<stance>\w*)\): (?<text>.+)$/,
    field: 'uses',
    many: true,
    read: ({ stance, text = '' }) => ({ stance, ...splitPlaces(text) }),
  },
  sourcedLine('Notice', 'notices', true),
  spread('Term', 'definitions', [plainLine('Means', 'text'), plainLine('Source', 'source')], true, 'term'),
  spread('Contact', 'contact', [plainLine('Email', 'email')], false),
  withBelow('Value', 'values', 'name', [sourcedLine('Sentence', 'sentence')]),
  {
    label: 'Group (cluster)',
    pattern: /^Group \((?<kind>[\w-]*)\): (?<text>.+)$/,
    field: 'groups',
    many: true,
    read: ({ kind, text = '' }, line, reading) => ({
      kind,
      name: splitPlaces(text),
      ...parseFields(
        line.below,
        [sourcedLine('Description', 'description'), sourcedLine('Applies to', 'appliesTo')],
        reading,
      ),
    }),
  },
  {
    label: 'Scale',
    pattern: /^Scale: (?<kind>\w+)$/,
    field: 'scale',
    read: ({ kind }, line, reading) => ({ kind, ...parseFields(line.below, scaleFields, reading) }),
  },
]

/** The lines with the organisation's own words. */
export const vocabularyFields: readonly LineField[] = Object.entries(vocabularyLabels).map(([field, label]) =>
  sourcedLine(label, field),
)

/** A vocabulary from its lines. */
export function parseVocabulary(
  lines: readonly OutlineLine[],
  reading: OutlineReading,
): Record<string, unknown> {
  return parseFields(lines, vocabularyFields, reading)
}
