// Reads the list of an organisation's values: names with a sentence each, in whatever order the page gives them.
import { isSameName } from '../names-match.ts'
import type { Flag, OutlineFramework, Sourced } from '../outline.ts'
import type { Block, TextBlock } from '../source-document.ts'
import { endsSentence, looksLikeHeading, looksLikeName } from '../text-shapes.ts'

export type Values = {
  values: OutlineFramework['values']
  /** The name of the value each competency expresses, by the competency's index. */
  valueOf: Map<number, string>
  flags: Flag[]
  rest: Block[]
}

type Entry = { name?: Sourced; sentence?: Sourced; blocks: TextBlock[] }

/** The values in the front matter. Where as many are listed as there are competencies, they belong together in order. */
export function parseValues(front: readonly Block[], competencies: readonly Sourced[]): Values {
  const none: Values = { values: [], valueOf: new Map(), flags: [], rest: [...front] }
  const headingAt = front.findIndex(
    (block) =>
      block.kind !== 'table' &&
      block.kind !== 'break' &&
      looksLikeHeading(block) &&
      /\bvalues\b/i.test(block.text),
  )
  if (headingAt === -1) return none
  const entries = entriesOf(listAfter(front, headingAt))
  const inOrder = entries.length === competencies.length
  if (entries.length < 2 || (!inOrder && entries.some((entry) => entry.name === undefined))) return none
  const read: Values = { ...none }
  entries.forEach((entry, i) => {
    const partner = competencies[i]
    const found = competencies.findIndex(
      (name) => entry.name !== undefined && isSameName(name.text, entry.name.text),
    )
    const name = entry.name ?? partner
    if (name === undefined) return
    read.values.push({ name, ...(entry.sentence === undefined ? {} : { sentence: entry.sentence }) })
    if (found !== -1) read.valueOf.set(found, name.text)
    else if (inOrder) {
      read.valueOf.set(i, name.text)
      read.flags.push(orderFlag(entry, name, partner))
    }
  })
  const taken = new Set<Block>(entries.flatMap((entry) => entry.blocks))
  return { ...read, rest: front.filter((block) => !taken.has(block)) }
}

function orderFlag(entry: Entry, name: Sourced, partner: Sourced | undefined): Flag {
  const at = entry.sentence?.at ?? name.at
  return entry.name === undefined
    ? {
        code: 'value-name',
        message: `The list gives this value no name; it was called "${name.text}" after the competency at the same place.`,
        at,
      }
    : {
        code: 'value-order',
        message: `The value "${name.text}" was tied to the competency "${partner?.text ?? ''}" because both stand at the same place.`,
        at,
      }
}

/** The lines of the list: tabbed lines, list items, or short names with a sentence below each. */
function listAfter(front: readonly Block[], headingAt: number): TextBlock[] {
  const list: TextBlock[] = []
  for (const block of front.slice(headingAt + 1)) {
    if (block.kind === 'table' || block.kind === 'break' || block.kind === 'heading') break
    const [first] = list
    if (first === undefined) {
      if (block.tabbed || block.kind === 'item' || block.strong) list.push(block)
      else if (!endsSentence(block.text) && !block.text.endsWith(':')) break
    } else if (block.tabbed === first.tabbed && (block.kind === first.kind || first.strong)) list.push(block)
    else break
  }
  return list
}

function entriesOf(list: readonly TextBlock[]): Entry[] {
  const entries: Entry[] = []
  let open: Entry | undefined
  for (const block of list) {
    const both = /^(.{2,40}?)\s*(?::|\s[–—-])\s+(.{10,})$/.exec(block.text)
    if (block.kind === 'item' && both !== null) {
      const [, name = '', sentence = ''] = both
      entries.push({
        name: { text: name, at: block.at },
        sentence: { text: sentence, at: block.at },
        blocks: [block],
      })
    } else if (isValueName(block)) {
      open = { name: { text: block.text, at: block.at }, blocks: [block] }
      entries.push(open)
      continue
    } else if (open !== undefined) {
      open.sentence = { text: block.text, at: block.at }
      open.blocks.push(block)
    } else entries.push({ sentence: { text: block.text, at: block.at }, blocks: [block] })
    open = undefined
  }
  return entries
}

function isValueName(block: TextBlock): boolean {
  return (
    looksLikeName(block.text) &&
    !endsSentence(block.text) &&
    /^\p{Lu}/u.test(block.text) &&
    block.text.length <= 40
  )
}
