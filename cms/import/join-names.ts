// Settles what each competency is called: the name in the model or index is the name, the heading of its page an alias.
import type { ListedCompetency } from './front/parse-model-list.ts'
import type { Flag, OutlineCompetency, Sourced } from './outline.ts'
import { lettersOf } from './plain-text.ts'

/** The competencies with their final names, aliases, numbers and groups, ordered by number where each has one. */
export function joinNames(
  competencies: readonly OutlineCompetency[],
  model: readonly ListedCompetency[],
  index: readonly ListedCompetency[],
): { competencies: OutlineCompetency[]; flags: Flag[] } {
  const flags: Flag[] = []
  const named = competencies.map((competency, i) => {
    const inModel = model.find((entry) => entry.competency === i)
    const inIndex = index.find((entry) => entry.competency === i)
    const written = [inModel?.name, inIndex?.name, competency.name].filter((name) => name !== undefined)
    const [official = competency.name] = written
    const others = written.filter((name) => !isWrittenAlike(name, official))
    for (const alias of others)
      flags.push({
        code: 'alias',
        message: `"${official.text}" is also written "${alias.text}"; the second was kept as another name.`,
        at: alias.at,
      })
    if (
      model.some((entry) => entry.group !== undefined) &&
      inModel === undefined &&
      competency.group === undefined
    )
      flags.push({
        code: 'no-group',
        message: `"${official.text}" is in none of the groups the document lists, so it was put into none.`,
        at: competency.name.at,
      })
    const number = joinNumbers(competency.number, inIndex?.number)
    return {
      ...competency,
      name: joined(official, written),
      aliases: [...competency.aliases, ...aliasesOf(others)],
      ...(number === undefined ? {} : { number }),
      ...(inModel?.group === undefined ? {} : { group: inModel.group }),
      ...(inModel?.orderInGroup === undefined ? {} : { orderInGroup: inModel.orderInGroup }),
    }
  })
  if (named.every(({ number }) => number !== undefined && /^\d+$/.test(number.text)))
    named.sort((a, b) => Number(a.number?.text) - Number(b.number?.text))
  return { competencies: named, flags }
}

function isWrittenAlike(a: Sourced, b: Sourced): boolean {
  return lettersOf(a.text).toLowerCase() === lettersOf(b.text).toLowerCase()
}

function joined(official: Sourced, written: readonly Sourced[]): Sourced {
  return {
    text: official.text,
    at: written.filter((name) => isWrittenAlike(name, official)).flatMap((name) => name.at),
  }
}

function aliasesOf(others: readonly Sourced[]): Sourced[] {
  return others
    .filter((name, i) => others.findIndex((other) => isWrittenAlike(other, name)) === i)
    .map((name) => joined(name, others))
}

function joinNumbers(heading: Sourced | undefined, index: Sourced | undefined): Sourced | undefined {
  if (heading === undefined || index === undefined) return heading ?? index
  return heading.text === index.text ? { text: heading.text, at: [...heading.at, ...index.at] } : heading
}
