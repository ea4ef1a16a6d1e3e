// Reads the list in which a document shows its model: headings, each with the names of the competencies in that group.
import { pairNames } from '../names-match.ts'
import type { Flag, Furniture, OutlineFramework, Sourced } from '../outline.ts'
import type { Block, TextBlock } from '../source-document.ts'
import { looksLikeHeading, looksLikeName } from '../text-shapes.ts'

/** What a list or an index says about one competency (by its index). */
export type ListedCompetency = {
  competency: number
  name: Sourced
  number?: Sourced
  group?: string
  orderInGroup?: number
}

export type ModelList = {
  groups: OutlineFramework['groups']
  listed: ListedCompetency[]
  furniture: Furniture[]
  flags: Flag[]
  rest: Block[]
}

/** The groups that the front matter lists, for competencies with these names. */
export function parseModelList(front: readonly Block[], names: readonly string[]): ModelList {
  const lists = listsOf(front)
  const items = lists.flatMap((list) => list.items)
  const pairs = pairNames(
    items.map((item) => item.text),
    names,
  )
  const pairOf = new Map([...pairs].map(([i, competency]) => [items[i], competency]))
  const own = lists.filter(
    ({ items: listed }) => listed.filter((item) => pairOf.has(item)).length * 2 >= listed.length,
  )
  const taken = new Set<Block>()
  const model: ModelList = { groups: [], listed: [], furniture: [], flags: [], rest: [] }
  for (const { heading, items: listed } of own) {
    model.groups.push({ name: { text: heading.text, at: heading.at }, kind: kindOf(heading.text) })
    taken.add(heading)
    listed.forEach((item, i) => {
      const competency = pairOf.get(item)
      if (competency === undefined)
        model.flags.push({
          code: 'not-described',
          message: `"${item.text}" is listed in the group "${heading.text}", but no competency of that name follows.`,
          at: item.at,
        })
      else {
        taken.add(item)
        model.listed.push({
          competency,
          name: { text: item.text, at: item.at },
          group: heading.text,
          orderInGroup: i + 1,
        })
      }
    })
  }
  const title = titleAbove(front, own[0]?.heading)
  if (title !== undefined) {
    taken.add(title)
    model.furniture.push({ reason: 'contents list', at: title.at })
  }
  model.rest = front.filter((block) => !taken.has(block))
  return model
}

type List = { heading: TextBlock; items: TextBlock[] }

/** Every heading that has nothing below it but a list of short names. */
function listsOf(front: readonly Block[]): List[] {
  return front.flatMap((block, i) => {
    if (block.kind === 'table' || block.kind === 'break' || block.kind === 'item') return []
    if (!looksLikeHeading(block)) return []
    const items: TextBlock[] = []
    for (const below of front.slice(i + 1)) {
      if (below.kind !== 'item') break
      items.push(below)
    }
    return items.length > 0 && items.every((item) => looksLikeName(item.text))
      ? [{ heading: block, items }]
      : []
  })
}

/** The heading of the whole list, where one stands directly above the first group and has no text of its own. */
function titleAbove(front: readonly Block[], first: TextBlock | undefined): TextBlock | undefined {
  const above = first === undefined ? undefined : front[front.indexOf(first) - 1]
  const isTitle = above?.kind === 'heading' && first?.kind === 'heading' && above.depth < first.depth
  return isTitle ? above : undefined
}

/** What sort of group a heading such as "Core competencies" announces; a cluster when it does not say. */
export function kindOf(heading: string): OutlineFramework['groups'][number]['kind'] {
  if (!/competenc/i.test(heading)) return 'cluster'
  if (/\bcore\b/i.test(heading)) return 'core'
  if (/\b(?:management|managers?|leadership|leaders?)\b/i.test(heading)) return 'management'
  if (/\b(?:professional|technical)\b/i.test(heading)) return 'professional'
  return /\bspecific\b/i.test(heading) ? 'role-specific' : 'cluster'
}
