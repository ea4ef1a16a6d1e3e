// The outline as text that a person can read and compare, each part with its place in the source in square brackets.
import type { Outline, OutlineCompetency, OutlineFramework, OutlineListItem, Sourced } from './outline.ts'
import type { SourceRef } from './source-document.ts'

/** The whole outline, furniture and flags included, one part a line. */
export function printOutline({ layout, framework, competencies, furniture, flags }: Outline): string {
  return [
    `Layout: ${layout}`,
    ...frameworkLines(framework),
    ...competencies.flatMap((competency) => ['', ...competencyLines(competency)]),
    ...(furniture.length === 0 ? [] : ['', 'Furniture']),
    ...furniture.map(
      ({ reason, at, text }) => `  ${reason}${text === undefined ? '' : `: ${text}`}${places(at)}`,
    ),
    ...(flags.length === 0 ? [] : ['', 'Flags']),
    ...flags.map(({ code, message, at }) => `  ${code}: ${message}${places(at)}`),
    '',
  ].join('\n')
}

function frameworkLines(framework: OutlineFramework): string[] {
  const { organisation, title, edition, introduction, vocabulary, scale } = framework
  return [
    part('Organisation', organisation),
    part('Title', title),
    ...(edition === undefined ? [] : [part('Edition', edition.label)]),
    ...Object.entries(vocabulary).map(([word, sourced]) => part(`Word for ${word}`, sourced)),
    ...introduction.flatMap(({ heading, blocks }) => [
      '',
      heading === undefined ? 'Introduction' : part('Introduction', heading),
      ...blocks.flatMap((block) =>
        block.kind === 'paragraph'
          ? [`  ${textWith(block)}`]
          : block.items.flatMap((item) => listLines(item, '  - ')),
      ),
    ]),
    '',
    ...framework.uses.map((use) => `Use (${use.stance}): ${textWith(use)}`),
    ...framework.notices.map((notice) => part('Notice', notice)),
    ...framework.definitions.map((definition) => `Definition: ${definition.term} = ${textWith(definition)}`),
    ...(framework.contact === undefined ? [] : [`Contact: ${textWith(framework.contact)}`]),
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
    ...optional('  Mid-points', scale.midpointNote),
    ...scale.points.flatMap(({ code, name, aliases, audience, description, midpoint }) => [
      part(`  ${midpoint ? 'Mid-point' : 'Point'} ${code}`, name),
      ...aliases.map((alias) => part('    Also', alias)),
      ...optional('    Audience', audience),
      ...optional('    Description', description),
    ]),
  ]
}

function competencyLines(competency: OutlineCompetency): string[] {
  const { name, number, group, orderInGroup, value, aliases, themes, points, behaviours } = competency
  return [
    part('Competency', name),
    ...optional('  Number', number),
    ...aliases.map((alias) => part('  Also', alias)),
    ...(group === undefined
      ? []
      : [`  Group: ${group}${orderInGroup === undefined ? '' : `, place ${orderInGroup}`}`]),
    ...(value === undefined ? [] : [`  Value: ${value}`]),
    ...optional('  Applies to', competency.appliesTo),
    ...optional('  Scope', competency.scope),
    ...optional('  Definition', competency.definition),
    ...optional('  Why', competency.rationale),
    ...themes.flatMap((theme) => [
      part('  Theme', theme.name),
      ...theme.aliases.map((alias) => part('    Also', alias)),
    ]),
    ...points.flatMap(({ point, title, summary, note }) => [
      ...optional(`  Title of ${point}`, title),
      ...optional(`  Summary of ${point}`, summary),
      ...optional(`  Note on ${point}`, note),
    ]),
    ...behaviours.map((behaviour) => {
      const { polarity, point, theme, form } = behaviour
      const where = [
        polarity === 'positive' ? 'Do' : 'Do not',
        point,
        theme,
        form === 'paragraph' ? form : undefined,
      ]
      return `  ${where.filter((word) => word !== undefined).join(', ')}: ${textWith(behaviour)}`
    }),
  ]
}

function listLines(item: OutlineListItem, mark: string): string[] {
  return [
    `${mark}${textWith(item)}`,
    ...(item.children ?? []).flatMap((child) => listLines(child, `  ${mark}`)),
  ]
}

function part(label: string, sourced: Sourced): string {
  return `${label}: ${textWith(sourced)}`
}

function optional(label: string, sourced: Sourced | undefined): string[] {
  return sourced === undefined ? [] : [part(label, sourced)]
}

function textWith({ text, at }: Sourced): string {
  return `${text}${places(at)}`
}

/** " [12.1, 14.2]": line and piece of text on that line. */
function places(at: readonly SourceRef[]): string {
  return at.length === 0
    ? ' [not in the document]'
    : ` [${at.map(({ line, part: piece }) => `${line}.${piece}`).join(', ')}]`
}
