// Turns an outline into drafts in the contract's shape. Ids are made here, once; the same outline and source give the same drafts.
import type { Behaviour } from '#content-schema/behaviour'
import type { Competency } from '#content-schema/competency'
import type { Framework } from '#content-schema/framework'
import type { FrameworkBundle } from '#content-schema/framework-bundle'
import { reservedCompetencyIds, reservedFrameworkIds, slugify } from '#content-schema/slug'
import type { ListItem, Section } from '#content-schema/text'
import { behaviourIdFor } from '#cms/identity/behaviour-id'
import type {
  OutlineCompetency,
  Outline,
  OutlineFramework,
  OutlineListItem,
  OutlineSection,
} from './outline.ts'
import type { SourceFile } from './source-document.ts'

export type SourceIdentity = Pick<SourceFile, 'fileName' | 'sha256'>

/** The drafts of an outline, not yet checked against the contract. */
export function mapToDrafts(outline: Outline, source: SourceIdentity): FrameworkBundle {
  const id = frameworkIdFor(outline.framework)
  const groups = idsFor(outline.framework.groups.map((group) => group.name.text))
  const values = idsFor(outline.framework.values.map((value) => value.name.text))
  const ids = idsFor(
    outline.competencies.map((competency) => competency.name.text),
    reservedCompetencyIds,
  )
  return {
    framework: mapFramework(outline.framework, id, groups, values),
    competencies: outline.competencies.map((competency, i) =>
      mapCompetency(competency, {
        framework: id,
        id: ids[i] ?? 'item',
        order: i + 1,
        group: idOfName(outline.framework.groups, groups, competency.group),
        value: idOfName(outline.framework.values, values, competency.value),
        source,
      }),
    ),
    roles: [],
  }
}

const plainWords = new Set(
  'a an and based behaviour behaviours behavioural competence competencies competency definitions dictionary framework guide handbook introduction of our the to'.split(
    ' ',
  ),
)

/** The organisation's name, and the title when it says more than that this is a competency framework. */
export function frameworkIdFor({
  organisation,
  title,
}: Pick<OutlineFramework, 'organisation' | 'title'>): string {
  const own = slugify(title.text)
    .split('-')
    .filter((word) => !plainWords.has(word))
  const names = slugify(organisation.text).split('-')
  const telling = own.filter((word) => !names.includes(word))
  const id = shortened([...names, ...telling])
  return reservedFrameworkIds.includes(id) ? `${id}-framework` : id
}

/** As many words as fit into 50 characters, so that addresses stay readable. */
function shortened(words: readonly string[]): string {
  return words.reduce((id, word) =>
    id.split('-').length < words.length && `${id}-${word}`.length <= 50 ? `${id}-${word}` : id,
  )
}

function mapFramework(
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
    vocabulary: texts(outline.vocabulary),
    values: outline.values.map(({ name, sentence }, i) => ({
      id: values[i] ?? 'item',
      name: name.text,
      ...texts({ sentence }),
    })),
    scale: {
      kind: scale.kind,
      cumulative:
        scale.cumulative === undefined
          ? { stated: 'notStated' }
          : { stated: scale.cumulative.stated, sentence: scale.cumulative.sentence.text },
      ...texts({ midpointNote: scale.midpointNote }),
      points: scale.points.map(({ code, name, aliases, audience, description, midpoint }) => ({
        code,
        name: name.text,
        aliases: aliases.map(({ text }) => text),
        ...texts({ audience, description }),
        midpoint,
      })),
    },
    groups: outline.groups.map(({ name, kind, description, appliesTo }, i) => ({
      id: groups[i] ?? 'item',
      name: name.text,
      kind,
      ...texts({ description, appliesTo }),
    })),
  }
}

type Setting = {
  framework: string
  id: string
  order: number
  group: string | undefined
  value: string | undefined
  source: SourceIdentity
}

function mapCompetency(outline: OutlineCompetency, setting: Setting): Competency {
  const { framework, id, order, group, value } = setting
  const { number, definition, rationale, appliesTo, scope, orderInGroup } = outline
  return {
    id,
    framework,
    ...(group === undefined ? {} : { group }),
    order,
    ...(orderInGroup === undefined ? {} : { orderInGroup }),
    ...texts({ number }),
    name: outline.name.text,
    aliases: outline.aliases.map(({ text }) => text),
    ...texts({ appliesTo, scope, definition, rationale }),
    ...(value === undefined ? {} : { value }),
    themes: themesOf(outline),
    points: outline.points.map(({ point, title, summary, note }) => ({
      point,
      ...texts({ title, summary, note }),
    })),
    behaviours: mapBehaviours(outline, setting),
    related: [],
  }
}

function themesOf({ themes }: OutlineCompetency): Competency['themes'] {
  const ids = idsFor(themes.map((theme) => theme.name.text))
  return themes.map(({ name, aliases }, i) => ({
    id: ids[i] ?? 'item',
    name: name.text,
    aliases: aliases.map(({ text }) => text),
  }))
}

function mapBehaviours(outline: OutlineCompetency, { framework, id, source }: Setting): Behaviour[] {
  const themes = themesOf(outline)
  const taken = new Set<string>()
  return outline.behaviours.map(({ text, at, form, polarity, theme, point }) => {
    const themeId = themes.find((candidate) => candidate.name === theme)?.id
    const place = { framework, competency: id, theme: themeId, point, polarity, text }
    const behaviourId = behaviourIdFor(place, taken)
    taken.add(behaviourId)
    return {
      id: behaviourId,
      text,
      form,
      polarity,
      ...(themeId === undefined ? {} : { theme: themeId }),
      ...(point === undefined ? {} : { point }),
      provenance: { file: source.fileName, sha256: source.sha256, line: at.at(-1)?.line ?? 1 },
    }
  })
}

function mapSection({ heading, blocks }: OutlineSection): Section {
  return {
    ...texts({ heading }),
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

/** The texts of these fields, fields without one left out. */
function texts<Field extends string>(
  fields: Partial<Record<Field, { text: string } | undefined>>,
): Partial<Record<Field, string>> {
  const entries = Object.entries<{ text: string } | undefined>(fields)
  // Object.fromEntries forgets the names of the fields; they are those of the argument.
  return Object.fromEntries(
    entries.flatMap(([field, sourced]) => (sourced === undefined ? [] : [[field, sourced.text]])),
  ) as Partial<Record<Field, string>>
}

/** A slug for each name; a slug that is taken or reserved gets a number. */
function idsFor(names: readonly string[], reserved: readonly string[] = []): string[] {
  return names.reduce<string[]>((ids, name) => {
    const slug = slugify(name)
    const taken = [...reserved, ...ids]
    let id = slug
    for (let count = 2; taken.includes(id); count++) id = `${slug.slice(0, 76)}-${count}`
    return [...ids, id]
  }, [])
}

function idOfName(
  named: readonly { name: { text: string } }[],
  ids: readonly string[],
  name: string | undefined,
): string | undefined {
  const index = named.findIndex((candidate) => candidate.name.text === name)
  return name === undefined || index === -1 ? undefined : ids[index]
}
