// The outline as text that a person can read, compare and change, each part on a line with its place in the source in square
// brackets. parse-outline-text.ts reads it back without loss: a label or an order that changes here changes there.
import type { Outline, OutlineCompetency, OutlineFramework, OutlineListItem, Sourced } from './outline.ts'
import { unquoted } from './outline-text/outline-lines.ts'
import type { SourceRef } from './source-document.ts'

/** The whole outline, furniture and flags included. */
export function printOutline({ layout, framework, competencies, furniture, flags }: Outline): string {
  return [
    `Layout: ${freeText(layout)}`,
    ...frameworkLines(framework),
    ...competencies.flatMap((competency) => ['', ...competencyLines(competency)]),
    '',
    'Furniture',
    ...furniture.map(
      ({ reason, at, text }) => `  ${reason}${text === undefined ? '' : `: ${freeText(text)}`}${places(at)}`,
    ),
    '',
    'Flags',
    ...flags.map(({ code, message, at }) => `  ${flagCode(code)}: ${freeText(message)}${places(at)}`),
    '',
  ].join('\n')
}

/** The words for each field of a vocabulary. */
export const vocabularyLabels = {
  competency: 'Word for a competency',
  competencies: 'Word for competencies',
  level: 'Word for a level',
  levels: 'Word for levels',
  theme: 'Word for a theme',
  themes: 'Word for themes',
  positive: 'Word for what to do',
  negative: 'Word for what not to do',
} as const satisfies Record<keyof OutlineFramework['vocabulary'], string>

function frameworkLines(framework: OutlineFramework): string[] {
  const { id, edition, language, introduction, vocabulary, contact, scale } = framework
  return [
    ...(id === undefined ? [] : [`Id: ${id}`]),
    part('Organisation', framework.organisation),
    part('Title', framework.title),
    ...(edition === undefined
      ? []
      : [
          part('Edition', edition.label),
          ...plain('  Valid from', edition.validFrom),
          ...plain('  Valid to', edition.validTo),
        ]),
    `Language: ${freeText(language)}`,
    ...Object.entries(vocabularyLabels).flatMap(([word, label]) =>
      // Object.entries forgets the names of the fields; they are those of the vocabulary.
      optional(label, vocabulary[word as keyof typeof vocabularyLabels]),
    ),
    ...introduction.flatMap(({ heading, blocks }) => [
      '',
      heading === undefined ? 'Section' : part('Section', heading),
      ...blocks.flatMap((block) =>
        block.kind === 'paragraph'
          ? [part('  Paragraph', block)]
          : ['  List', ...block.items.flatMap((item) => listLines(item, '    - '))],
      ),
    ]),
    '',
    ...framework.uses.map((use) => part(`Use (${use.stance})`, use)),
    ...framework.notices.map((notice) => part('Notice', notice)),
    ...framework.definitions.flatMap(({ term, text, source, at }) => [
      part('Term', { text: term, at }),
      `  Means: ${text}`,
      ...plain('  Source', source),
    ]),
    ...(contact === undefined ? [] : [part('Contact', contact), ...plain('  Email', contact.email)]),
    ...framework.values.flatMap(({ name, sentence }) => [
      part('Value', name),
      ...optional('  Sentence', sentence),
    ]),
    ...framework.groups.flatMap(({ name, kind, description, appliesTo }) => [
      part(`Group (${kind})`, name),
      ...optional('  Description', description),
      ...optional('  Applies to', appliesTo),
    ]),
    `Scale: ${scale.kind}`,
    ...(scale.cumulative === undefined
      ? []
      : [part(`  Cumulative (${scale.cumulative.stated})`, scale.cumulative.sentence)]),
    ...optional('  About mid-points', scale.midpointNote),
    ...scale.points.flatMap(({ code, name, aliases, audience, description, midpoint }) => [
      part(`  ${midpoint ? 'Mid-point' : 'Point'} ${code}`, name),
      ...aliases.map((alias) => part('    Also', alias)),
      ...optional('    Audience', audience),
      ...optional('    Description', description),
    ]),
  ]
}

function competencyLines(competency: OutlineCompetency): string[] {
  const { id, name, aliases, group, orderInGroup, value, themes, points, behaviours } = competency
  return [
    part('Competency', name),
    ...plain('  Id', id),
    ...optional('  Number', competency.number),
    ...aliases.map((alias) => part('  Also', alias)),
    ...plain('  Group', group),
    ...plain('  Place in group', orderInGroup?.toString()),
    ...plain('  Value', value),
    ...optional('  Applies to', competency.appliesTo),
    ...optional('  Scope', competency.scope),
    ...optional('  Definition', competency.definition),
    ...optional('  Why', competency.rationale),
    ...themes.flatMap((theme) => [
      part('  Theme', theme.name),
      ...theme.aliases.map((alias) => part('    Also', alias)),
    ]),
    ...points.flatMap(({ point, title, summary, note }) => [
      `  At ${point}`,
      ...optional('    Title', title),
      ...optional('    Summary', summary),
      ...optional('    Note', note),
    ]),
    ...behaviours.map((behaviour) => part(`  ${behaviourLabel(behaviour)}`, behaviour)),
  ]
}

/** "Do not, at 2, theme "Planning", as a paragraph, id b-...". */
function behaviourLabel({
  polarity,
  point,
  theme,
  form,
  id,
}: OutlineCompetency['behaviours'][number]): string {
  return [
    polarity === 'positive' ? 'Do' : 'Do not',
    ...(point === undefined ? [] : [`at ${point}`]),
    ...(theme === undefined ? [] : [`theme ${JSON.stringify(theme)}`]),
    ...(form === 'paragraph' ? ['as a paragraph'] : []),
    ...(id === undefined ? [] : [`id ${id}`]),
  ].join(', ')
}

function listLines(item: OutlineListItem, mark: string): string[] {
  return [
    `${mark}${item.text}${places(item.at)}`,
    ...(item.children ?? []).flatMap((child) => listLines(child, `  ${mark}`)),
  ]
}

function part(label: string, { text, at }: Sourced): string {
  return `${label}: ${text}${places(at)}`
}

function optional(label: string, sourced: Sourced | undefined): string[] {
  return sourced === undefined ? [] : [part(label, sourced)]
}

function plain(label: string, text: string | undefined): string[] {
  return text === undefined ? [] : [`${label}: ${text}`]
}

/** A text that may hold anything, in quotation marks where it would not stand on a line as it is. */
function freeText(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what must be quoted
  const breaksLine = /[\u0000-\u001f\u007f\u2028\u2029]/.test(text)
  const isPlain = text !== '' && text === text.trim() && !breaksLine && unquoted(text) === text
  return isPlain ? text : quoted(text)
}

/** JSON in which nothing breaks a line or is invisible. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function flagCode(code: string): string {
  return /^[\w-]+$/.test(code) ? code : quoted(code)
}

/** " [12.1, 14.2]": line and piece of text on that line. */
function places(at: readonly SourceRef[]): string {
  return at.length === 0
    ? ' [not in the document]'
    : ` [${at.map(({ line, part: piece }) => `${line}.${piece}`).join(', ')}]`
}
