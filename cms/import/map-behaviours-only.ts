// Lays a table that holds behaviours only over the framework it was taken from, so that bringing it in again changes behaviours and
// nothing else: titles, definitions, groups, themes and the scale stay as they are.
import type { Behaviour } from '#content-schema/behaviour'
import type { Competency } from '#content-schema/competency'
import type { FrameworkBundle } from '#content-schema/framework-bundle'

/** `before` with the behaviours of `table`; a competency that the table leaves out stays, one that only it has comes after the others. */
export function mapBehavioursOnly(before: FrameworkBundle, table: FrameworkBundle): FrameworkBundle {
  const framework = before.framework.id
  const rest = [...table.competencies]
  const kept = before.competencies.map((competency) => {
    const found = rest.findIndex(({ id }) => id === competency.id)
    const named = found === -1 ? rest.findIndex(({ name }) => name === competency.name) : found
    const [own] = named === -1 ? [] : rest.splice(named, 1)
    return own === undefined ? competency : withBehaviours(competency, own)
  })
  const last = Math.max(0, ...before.competencies.map(({ order }) => order))
  const added = rest.map((competency, i) => ({
    ...competency,
    framework,
    order: last + i + 1,
    group: before.framework.groups.some(({ id }) => id === competency.group) ? competency.group : undefined,
  }))
  return { ...before, competencies: [...kept, ...added] }
}

/** The competency as it is, with the behaviours of the table under its own themes; a theme that only the table has is added. */
function withBehaviours(competency: Competency, table: Competency): Competency {
  const nameOf = new Map(table.themes.map(({ id, name }) => [id, name]))
  const added = table.themes.filter(({ name }) => !competency.themes.some((theme) => isNamed(theme, name)))
  const themes = [...competency.themes, ...added]
  const listed = table.behaviours.map(({ theme, provenance, ...behaviour }): Behaviour => {
    const old = competency.behaviours.find(({ id }) => id === behaviour.id)
    const name = theme === undefined ? undefined : nameOf.get(theme)
    const own = name === undefined ? undefined : themes.find((candidate) => isNamed(candidate, name))
    // The table does not tell a paragraph from a line of a list, nor where a behaviour first came from.
    const source = old === undefined ? provenance : old.provenance
    return {
      ...behaviour,
      form: old?.form ?? behaviour.form,
      ...(source === undefined ? {} : { provenance: source }),
      ...(own === undefined ? {} : { theme: own.id }),
    }
  })
  // The table has an order of its own; the order in which behaviours are read is the competency's.
  const kept = competency.behaviours.flatMap(
    ({ id }) => listed.find((behaviour) => behaviour.id === id) ?? [],
  )
  return { ...competency, themes, behaviours: [...kept, ...listed.filter((one) => !kept.includes(one))] }
}

function isNamed({ name, aliases }: Competency['themes'][number], wanted: string): boolean {
  return name === wanted || aliases.includes(wanted)
}
