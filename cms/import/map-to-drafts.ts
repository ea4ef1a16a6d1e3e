// Turns an outline into drafts in the contract's shape. Ids are made here, once; the same outline and source give the same drafts.
import type { Behaviour } from '#content-schema/behaviour'
import type { Competency } from '#content-schema/competency'
import type { FrameworkBundle } from '#content-schema/framework-bundle'
import { reservedCompetencyIds } from '#content-schema/slug'
import { behaviourIdFor } from '#cms/identity/behaviour-id'
import { frameworkIdFor, idOfName, idsFor } from './draft-ids.ts'
import { textsOf } from './draft-texts.ts'
import { mapFramework } from './map-framework.ts'
import type { Outline, OutlineCompetency } from './outline.ts'
import type { SourceFile } from './source-document.ts'

export type SourceIdentity = Pick<SourceFile, 'fileName' | 'sha256'>

/** The drafts of an outline, not yet checked against the contract. */
export function mapToDrafts(outline: Outline, source: SourceIdentity): FrameworkBundle {
  const id = outline.framework.id ?? frameworkIdFor(outline.framework)
  const groups = idsFor(outline.framework.groups.map((group) => group.name.text))
  const values = idsFor(outline.framework.values.map((value) => value.name.text))
  const own = outline.competencies.flatMap((competency) => competency.id ?? [])
  const ids = idsFor(
    outline.competencies.map((competency) => competency.name.text),
    [...reservedCompetencyIds, ...own],
  )
  return {
    framework: mapFramework(outline.framework, id, groups, values),
    competencies: outline.competencies.map((competency, i) =>
      mapCompetency(competency, {
        framework: id,
        id: competency.id ?? ids[i] ?? 'item',
        order: i + 1,
        group: idOfName(outline.framework.groups, groups, competency.group),
        value: idOfName(outline.framework.values, values, competency.value),
        source,
      }),
    ),
    roles: [],
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
    ...textsOf({ number }),
    name: outline.name.text,
    aliases: outline.aliases.map(({ text }) => text),
    ...textsOf({ appliesTo, scope, definition, rationale }),
    ...(value === undefined ? {} : { value }),
    themes: themesOf(outline),
    points: outline.points.map(({ point, title, summary, note }) => ({
      point,
      ...textsOf({ title, summary, note }),
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
  const taken = new Set(outline.behaviours.flatMap((behaviour) => behaviour.id ?? []))
  return outline.behaviours.map(({ id: own, text, at, form, polarity, theme, point }) => {
    const themeId = themes.find((candidate) => candidate.name === theme)?.id
    const place = { framework, competency: id, theme: themeId, point, polarity, text }
    const behaviourId = own ?? behaviourIdFor(place, taken)
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
