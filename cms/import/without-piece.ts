// Takes a piece of the source out of an outline: every text made of it goes, and what cannot stand without it goes to its neighbour.
// The names of levels and of the framework stay, because the rest refers to them.
import { joinCompetencies } from './join-competencies.ts'
import type {
  Outline,
  OutlineCompetency,
  OutlineFramework,
  OutlineListItem,
  OutlineSection,
} from './outline.ts'
import { lettersOf, oneLine } from './plain-text.ts'
import { refKey, type SourceRef, type TextBlock } from './source-document.ts'

/** What is taken out, and what every piece of the source says. */
export type Taken = { block: TextBlock; textAt: (ref: SourceRef) => string }

type Sourced = { text: string; at: SourceRef[] }
type Strip = <Part extends Sourced>(part: Part) => Part | undefined

/** The outline as if this piece had not been read. Lines of a competency that it named go to `heir`, or to the one before. */
export function withoutPiece(outline: Outline, taken: Taken, heir?: string): Outline {
  const strip = stripper(taken)
  const own = new Set(taken.block.at.map(refKey))
  const away = ({ at }: { at: SourceRef[] }): boolean => !at.some((ref) => own.has(refKey(ref)))
  const framework = frameworkWithout(outline.framework, strip)
  return {
    ...outline,
    framework,
    competencies: withoutUnnamed(
      outline.competencies.map((competency) => competencyWithout(competency, framework, strip)),
      outline.competencies,
      heir,
    ),
    furniture: outline.furniture.filter(away),
    // A flag without a place is about the document as a whole; a person who moves one piece has not answered it.
    flags: outline.flags.flatMap((flag) => {
      const at = flag.at.filter((ref) => !own.has(refKey(ref)))
      return flag.at.length > 0 && at.length === 0 ? [] : [{ ...flag, at }]
    }),
  }
}

/** Takes the piece out of one text: nothing is left of a text that was made of it alone or that cannot be taken apart. */
function stripper({ block, textAt }: Taken): Strip {
  const own = new Set(block.at.map(refKey))
  return (part) => {
    const at = part.at.filter((ref) => !own.has(refKey(ref)))
    if (at.length === part.at.length) return part
    if (at.length === 0) return undefined
    if (lettersOf(at.map(textAt).join('')).includes(lettersOf(part.text))) return { ...part, at }
    const text = oneLine(part.text.replace(block.text, ' '))
    return text === '' || text === part.text ? undefined : { ...part, text, at }
  }
}

/** A name is whole or gone: others refer to it. */
function named<Part extends Sourced>(name: Part, strip: Strip): Part | undefined {
  const stripped = strip(name)
  return stripped?.text === name.text ? stripped : undefined
}

function optional<Part extends Sourced>(part: Part | undefined, strip: Strip): Part | undefined {
  return part === undefined ? undefined : strip(part)
}

function all<Part extends Sourced>(parts: readonly Part[], strip: Strip): Part[] {
  return parts.flatMap((part) => strip(part) ?? [])
}

function frameworkWithout(framework: OutlineFramework, strip: Strip): OutlineFramework {
  const { edition, scale } = framework
  const label = optional(edition?.label, strip)
  return {
    ...framework,
    edition: edition === undefined || label === undefined ? undefined : { ...edition, label },
    introduction: framework.introduction.flatMap((section) => sectionWithout(section, strip)),
    uses: all(framework.uses, strip),
    notices: all(framework.notices, strip),
    definitions: all(framework.definitions, strip),
    contact: optional(framework.contact, strip),
    vocabulary: Object.fromEntries(
      Object.entries(framework.vocabulary).map(([word, sourced]) => [word, optional(sourced, strip)]),
    ),
    values: framework.values.flatMap((value) => {
      const name = named(value.name, strip)
      return name === undefined ? [] : [{ ...value, name, sentence: optional(value.sentence, strip) }]
    }),
    scale: {
      ...scale,
      cumulative: statedWithout(scale.cumulative, strip),
      midpointNote: optional(scale.midpointNote, strip),
      points: scale.points.map((point) => ({
        ...point,
        name: named(point.name, strip) ?? point.name,
        aliases: all(point.aliases, strip),
        audience: optional(point.audience, strip),
        description: optional(point.description, strip),
      })),
    },
    groups: framework.groups.flatMap((group) => {
      const name = named(group.name, strip)
      if (name === undefined) return []
      const { description, appliesTo } = group
      return [
        { ...group, name, description: optional(description, strip), appliesTo: optional(appliesTo, strip) },
      ]
    }),
  }
}

function statedWithout(
  cumulative: OutlineFramework['scale']['cumulative'],
  strip: Strip,
): OutlineFramework['scale']['cumulative'] {
  const sentence = optional(cumulative?.sentence, strip)
  return cumulative === undefined || sentence === undefined ? undefined : { ...cumulative, sentence }
}

function sectionWithout({ heading, blocks }: OutlineSection, strip: Strip): OutlineSection[] {
  const kept = blocks.flatMap((block): OutlineSection['blocks'] => {
    if (block.kind === 'paragraph') return [strip(block) ?? []].flat()
    const items = block.items.flatMap((item) => itemWithout(item, strip))
    return items.length === 0 ? [] : [{ ...block, items }]
  })
  const section = { heading: optional(heading, strip), blocks: kept }
  return section.heading === undefined && kept.length === 0 ? [] : [section]
}

/** The items below one that goes stay, one step further out. */
function itemWithout(item: OutlineListItem, strip: Strip): OutlineListItem[] {
  const children = (item.children ?? []).flatMap((child) => itemWithout(child, strip))
  const own = strip(item)
  if (own === undefined) return children
  return [{ text: own.text, at: own.at, ...(children.length === 0 ? {} : { children }) }]
}

type Unnamed = Omit<OutlineCompetency, 'name'> & { name: OutlineCompetency['name'] | undefined }

function competencyWithout(
  competency: OutlineCompetency,
  { groups, values }: OutlineFramework,
  strip: Strip,
): Unnamed {
  const { group, value, themes, points } = competency
  const keptThemes = themes.flatMap((theme) => {
    const name = named(theme.name, strip)
    return name === undefined ? [] : [{ name, aliases: all(theme.aliases, strip) }]
  })
  const known = (theme: string | undefined) => keptThemes.some(({ name }) => name.text === theme)
  return {
    ...competency,
    name: named(competency.name, strip),
    aliases: all(competency.aliases, strip),
    number: optional(competency.number, strip),
    group: groups.some(({ name }) => name.text === group) ? group : undefined,
    value: values.some(({ name }) => name.text === value) ? value : undefined,
    definition: optional(competency.definition, strip),
    rationale: optional(competency.rationale, strip),
    appliesTo: optional(competency.appliesTo, strip),
    scope: optional(competency.scope, strip),
    themes: keptThemes,
    points: points.flatMap(({ point, ...texts }) => {
      const title = optional(texts.title, strip)
      const summary = optional(texts.summary, strip)
      const note = optional(texts.note, strip)
      return title === undefined && summary === undefined && note === undefined
        ? []
        : [{ point, title, summary, note }]
    }),
    behaviours: all(competency.behaviours, strip).map((behaviour) => ({
      ...behaviour,
      theme: known(behaviour.theme) ? behaviour.theme : undefined,
    })),
  }
}

/** A competency that lost its name is joined to its heir. Without any other competency it is gone; its pieces are then not placed. */
function withoutUnnamed(
  competencies: readonly Unnamed[],
  before: readonly OutlineCompetency[],
  heir: string | undefined,
): OutlineCompetency[] {
  const kept = competencies.flatMap(({ name, ...rest }) => (name === undefined ? [] : [{ ...rest, name }]))
  return competencies.reduce<OutlineCompetency[]>((joined, { name, ...rest }, i) => {
    const lost = before[i]
    if (name !== undefined || lost === undefined) return joined
    const previous = competencies.slice(0, i).findLast((competency) => competency.name !== undefined)
    const target =
      joined.find((competency) => competency.name.text === heir) ??
      joined.find((competency) => competency.name.text === previous?.name?.text) ??
      joined[0]
    return target === undefined
      ? joined
      : joined.map((competency) =>
          competency === target ? joinCompetencies(competency, { ...rest, name: lost.name }) : competency,
        )
  }, kept)
}
