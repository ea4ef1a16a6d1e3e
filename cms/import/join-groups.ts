// Joins the groups that stand as headings among the competencies with those that the front matter lists.
import { isSameName } from './names-match.ts'
import type { OutlineCompetency, OutlineFramework, Sourced } from './outline.ts'

type Groups = OutlineFramework['groups']

/** One group for each name, with every place at which it stands, and the competencies with their groups' final names. */
export function joinGroups(
  listed: Groups,
  headed: Groups,
  names: readonly Sourced[],
  competencies: readonly OutlineCompetency[],
): { groups: Groups; competencies: OutlineCompetency[]; unknown: Sourced[] } {
  const groups = listed.map((group) => ({ ...group }))
  for (const group of headed) {
    const known = groups.find(({ name }) => isSameName(name.text, group.name.text))
    if (known === undefined) groups.push({ ...group })
    else if (known.name.text === group.name.text)
      known.name = { ...known.name, at: [...known.name.at, ...group.name.at] }
    else known.name = { text: group.name.text, at: [...group.name.at, ...known.name.at] }
  }
  const unknown = names.filter((name) => {
    const known = groups.find((group) => isSameName(group.name.text, name.text))
    if (known !== undefined) known.name = { ...known.name, at: [...known.name.at, ...name.at] }
    return known === undefined
  })
  return {
    groups,
    competencies: competencies.map((competency) => {
      const { group } = competency
      const known = group === undefined ? undefined : groups.find(({ name }) => isSameName(name.text, group))
      return known === undefined ? competency : { ...competency, group: known.name.text }
    }),
    unknown,
  }
}
