// Turns what an outline says about the framework as a whole into a draft of the framework.
import type { Framework } from '#content-schema/framework'
import type { ListItem, Section } from '#content-schema/text'
import { textsOf } from './draft-texts.ts'
import type { OutlineFramework, OutlineListItem, OutlineSection } from './outline.ts'

/** The draft of a framework with this id; `groups` and `values` are the ids of its groups and values in order. */
export function mapFramework(
  outline: OutlineFramework,
  id: string,
  groups: readonly string[],
  values: readonly string[],
): Framework {
  const { edition, contact, scale } = outline
  return {
    id,
    organisation: outline.organisation.text,
    title: outline.title.text,
    ...(edition === undefined ? {} : { edition: { ...edition, label: edition.label.text } }),
    language: outline.language,
    introduction: outline.introduction.map(mapSection),
    uses: outline.uses.map(({ stance, text }) => ({ stance, text })),
    notices: outline.notices.map(({ text }) => text),
    definitions: outline.definitions.map(({ term, text, source }) => ({
      term,
      text,
      ...(source === undefined ? {} : { source }),
    })),
    ...(contact === undefined
      ? {}
      : {
          contact: { text: contact.text, ...(contact.email === undefined ? {} : { email: contact.email }) },
        }),
    vocabulary: textsOf(outline.vocabulary),
    values: outline.values.map(({ name, sentence }, i) => ({
      id: values[i] ?? 'item',
      name: name.text,
      ...textsOf({ sentence }),
    })),
    scale: {
      kind: scale.kind,
      cumulative:
        scale.cumulative === undefined
          ? { stated: 'notStated' }
          : { stated: scale.cumulative.stated, sentence: scale.cumulative.sentence.text },
      ...textsOf({ midpointNote: scale.midpointNote }),
      points: scale.points.map(({ code, name, aliases, audience, description, midpoint }) => ({
        code,
        name: name.text,
        aliases: aliases.map(({ text }) => text),
        ...textsOf({ audience, description }),
        midpoint,
      })),
    },
    groups: outline.groups.map(({ name, kind, description, appliesTo }, i) => ({
      id: groups[i] ?? 'item',
      name: name.text,
      kind,
      ...textsOf({ description, appliesTo }),
    })),
  }
}

function mapSection({ heading, blocks }: OutlineSection): Section {
  return {
    ...textsOf({ heading }),
    blocks: blocks.map((block) =>
      block.kind === 'paragraph'
        ? { kind: 'paragraph', text: block.text }
        : { kind: 'list', items: block.items.map(mapItem) },
    ),
  }
}

function mapItem({ text, children }: OutlineListItem): ListItem {
  return children === undefined ? { text } : { text, children: children.map(mapItem) }
}
