// The lines in which an outline as text describes one competency, and those that tell what of the page is no content.
import { splitPlaces, unquoted } from './outline-lines.ts'
import { parseFields, plainLine, sourcedLine, type LineField } from './parse-fields.ts'

const quoted = '"(?:[^"\\\\]|\\\\.)*"'
const behaviour: LineField = {
  label: 'Do',
  pattern: new RegExp(
    `^(?<polarity>Do not|Do)(?:, at (?<point>[^\\s,:]+))?(?:, theme (?<theme>${quoted}))?(?<form>, as a paragraph)?(?:, id (?<id>[^\\s,:]+))?: (?<text>.+)$`,
  ),
  field: 'behaviours',
  many: true,
  read: ({ polarity, point, theme, form, id, text = '' }, line, reading) => ({
    ...(id === undefined ? {} : { id }),
    ...splitPlaces(text),
    form: form === undefined ? 'bullet' : 'paragraph',
    polarity: polarity === 'Do' ? 'positive' : 'negative',
    ...(theme === undefined ? {} : { theme: unquoted(theme) }),
    ...(point === undefined ? {} : { point }),
    ...parseFields(line.below, [], reading),
  }),
}

const competencyFields: readonly LineField[] = [
  plainLine('Id', 'id'),
  sourcedLine('Number', 'number'),
  sourcedLine('Also', 'aliases', true),
  plainLine('Group', 'group'),
  plainLine('Place in group', 'orderInGroup', Number),
  plainLine('Value', 'value'),
  sourcedLine('Applies to', 'appliesTo'),
  sourcedLine('Scope', 'scope'),
  sourcedLine('Definition', 'definition'),
  sourcedLine('Why', 'rationale'),
  {
    label: 'Theme',
    pattern: /^Theme: (?<text>.+)$/,
    field: 'themes',
    many: true,
    read: ({ text = '' }, line, reading) => ({
      name: splitPlaces(text),
      ...parseFields(line.below, [sourcedLine('Also', 'aliases', true)], reading),
    }),
  },
  {
    label: 'At 1',
    pattern: /^At (?<point>\S+)$/,
    field: 'points',
    many: true,
    read: ({ point }, line, reading) => ({
      point,
      ...parseFields(
        line.below,
        [sourcedLine('Title', 'title'), sourcedLine('Summary', 'summary'), sourcedLine('Note', 'note')],
        reading,
      ),
    }),
  },
  behaviour,
]

/** The line of a competency with all that stands below it. */
export const competencyLine: LineField = {
  label: 'Competency',
  pattern: /^Competency: (?<text>.+)$/,
  field: 'competencies',
  many: true,
  read: ({ text = '' }, line, reading) => ({
    name: splitPlaces(text),
    ...parseFields(line.below, competencyFields, reading),
  }),
}

/** A piece of the page that is no content. */
export const furnitureLine: LineField = {
  label: 'running head',
  pattern: /^(?<whole>.+)$/,
  field: 'furniture',
  many: true,
  read: ({ whole = '' }, line, reading) => {
    const { text, at } = splitPlaces(whole)
    const found = /^(?<reason>[a-z -]+?)(?:: (?<words>.+))?$/.exec(text)?.groups
    return {
      reason: found?.reason ?? text,
      at,
      ...(found?.words === undefined ? {} : { text: unquoted(found.words) }),
      ...parseFields(line.below, [], reading),
    }
  },
}

/** A guess to look at. */
export const flagLine: LineField = {
  label: 'code: message',
  pattern: new RegExp(`^(?<code>${quoted}|[\\w-]+): (?<whole>.+)$`),
  field: 'flags',
  many: true,
  read: ({ code = '', whole = '' }, line, reading) => {
    const { text, at } = splitPlaces(whole)
    return { code: unquoted(code), message: unquoted(text), at, ...parseFields(line.below, [], reading) }
  },
}
