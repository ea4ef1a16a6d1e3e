// The outline of a framework that is in the contract's shape already, so that it can be looked at and compared like any other.
import type { Competency } from '#content-schema/competency'
import type { Framework } from '#content-schema/framework'
import type { FrameworkBundle } from '#content-schema/framework-bundle'
import type { ListItem } from '#content-schema/text'
import type { Outline, OutlineCompetency, OutlineFramework, OutlineListItem, Sourced } from './outline.ts'
import type { SourceRef } from './source-document.ts'

/** Where the text of a field ("framework.title") stands in the source. */
type Places = (path: string) => SourceRef[]

/** The outline of this bundle; what an outline cannot hold (roles, relations) stays in the bundle. */
export function outlineOfBundle({ framework, competencies }: FrameworkBundle, at: Places): Outline {
  return {
    layout: '',
    framework: frameworkOf(framework, (path) => at(`framework.${path}`)),
    competencies: competencies.map((competency, i) =>
      competencyOf(competency, framework, (path) => at(`competencies[${i}].${path}`)),
    ),
    furniture: [],
    flags: [],
  }
}

function frameworkOf(framework: Framework, at: Places): OutlineFramework {
  const { edition, contact, scale } = framework
  const text = sourcedBy(at)
  return {
    id: framework.id,
    organisation: { text: framework.organisation, at: at('organisation') },
    title: { text: framework.title, at: at('title') },
    ...(edition === undefined
      ? {}
      : { edition: { ...edition, label: { text: edition.label, at: at('edition.label') } } }),
    language: framework.language,
    introduction: framework.introduction.map(({ heading, blocks }, i) => ({
      ...text({ heading }, `introduction[${i}].`),
      blocks: blocks.map((block, j) => {
        const path = `introduction[${i}].blocks[${j}]`
        return block.kind === 'paragraph'
          ? { kind: 'paragraph', text: block.text, at: at(`${path}.text`) }
          : { kind: 'list', items: block.items.map((item, k) => itemOf(item, `${path}.items[${k}]`, at)) }
      }),
    })),
    uses: framework.uses.map((use, i) => ({ ...use, at: at(`uses[${i}].text`) })),
    notices: framework.notices.map((notice, i) => ({ text: notice, at: at(`notices[${i}]`) })),
    definitions: framework.definitions.map((definition, i) => ({
      ...definition,
      at: [
        ...at(`definitions[${i}].term`),
        ...at(`definitions[${i}].text`),
        ...at(`definitions[${i}].source`),
      ],
    })),
    ...(contact === undefined
      ? {}
      : { contact: { ...contact, at: [...at('contact.text'), ...at('contact.email')] } }),
    vocabulary: text(framework.vocabulary, 'vocabulary.'),
    values: framework.values.map(({ name, sentence }, i) => ({
      name: { text: name, at: at(`values[${i}].name`) },
      ...text({ sentence }, `values[${i}].`),
    })),
    scale: {
      kind: scale.kind,
      ...(scale.cumulative.stated === 'notStated'
        ? {}
        : {
            cumulative: {
              stated: scale.cumulative.stated,
              sentence: { text: scale.cumulative.sentence, at: at('scale.cumulative.sentence') },
            },
          }),
      ...text({ midpointNote: scale.midpointNote }, 'scale.'),
      points: scale.points.map(({ code, name, aliases, audience, description, midpoint }, i) => ({
        code,
        name: { text: name, at: at(`scale.points[${i}].name`) },
        aliases: aliases.map((alias, j) => ({ text: alias, at: at(`scale.points[${i}].aliases[${j}]`) })),
        ...text({ audience, description }, `scale.points[${i}].`),
        midpoint,
      })),
    },
    groups: framework.groups.map(({ name, kind, description, appliesTo }, i) => ({
      name: { text: name, at: at(`groups[${i}].name`) },
      kind,
      ...text({ description, appliesTo }, `groups[${i}].`),
    })),
  }
}

function itemOf(item: ListItem, path: string, at: Places): OutlineListItem {
  const children = item.children?.map((child, i) => itemOf(child, `${path}.children[${i}]`, at))
  return { text: item.text, at: at(`${path}.text`), ...(children === undefined ? {} : { children }) }
}

function competencyOf(competency: Competency, framework: Framework, at: Places): OutlineCompetency {
  const { id, name, aliases, group, orderInGroup, value, themes, points, behaviours } = competency
  const { number, definition, rationale, appliesTo, scope } = competency
  const text = sourcedBy(at)
  const groupName = framework.groups.find((candidate) => candidate.id === group)?.name
  const valueName = framework.values.find((candidate) => candidate.id === value)?.name
  return {
    id,
    name: { text: name, at: at('name') },
    aliases: aliases.map((alias, i) => ({ text: alias, at: at(`aliases[${i}]`) })),
    ...text({ number, definition, rationale, appliesTo, scope }, ''),
    ...(groupName === undefined ? {} : { group: groupName }),
    ...(orderInGroup === undefined ? {} : { orderInGroup }),
    ...(valueName === undefined ? {} : { value: valueName }),
    themes: themes.map((theme, i) => ({
      name: { text: theme.name, at: at(`themes[${i}].name`) },
      aliases: theme.aliases.map((alias, j) => ({ text: alias, at: at(`themes[${i}].aliases[${j}]`) })),
    })),
    points: points.map(({ point, title, summary, note }, i) => ({
      point,
      ...text({ title, summary, note }, `points[${i}].`),
    })),
    behaviours: behaviours.map(({ id: own, text: words, form, polarity, theme, point }, i) => {
      const themeName = themes.find((candidate) => candidate.id === theme)?.name
      return {
        id: own,
        text: words,
        at: at(`behaviours[${i}].text`),
        form,
        polarity,
        ...(themeName === undefined ? {} : { theme: themeName }),
        ...(point === undefined ? {} : { point }),
      }
    }),
  }
}

/** Texts with their places, fields without one left out. */
function sourcedBy(at: Places) {
  return <Field extends string>(
    fields: Partial<Record<Field, string | undefined>>,
    path: string,
  ): Partial<Record<Field, Sourced>> => {
    const entries = Object.entries<string | undefined>(fields).flatMap(([field, text]) =>
      text === undefined ? [] : [[field, { text, at: at(`${path}${field}`) }] as const],
    )
    // Object.fromEntries forgets the names of the fields; they are those of the argument.
    return Object.fromEntries(entries) as Partial<Record<Field, Sourced>>
  }
}
