// Finds which edition a document is, in a short line that names years. Dates are recorded only as exactly as the line gives them.
import { nameLikeness } from '../names-match.ts'
import type { Furniture, OutlineFramework } from '../outline.ts'
import type { Block } from '../source-document.ts'
import { looksLikeName } from '../text-shapes.ts'

export type Edition = { edition: OutlineFramework['edition']; furniture: Furniture[]; rest: Block[] }

const years = /\b((?:19|20)\d\d)\s*(?:[-–—/]|to)\s*((?:19|20)\d\d)\b/
const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const monthAndYear = new RegExp(`\\b(?:${months})\\s+((?:19|20)\\d\\d)\\b`, 'i')
const numbered = /\b(?:edition|version|issue)\s+[\w.]+/i

/** The edition in the first short line that gives one; the other words of that line are a running head when they repeat the title. */
export function parseEdition(front: readonly Block[], title: string): Edition {
  for (const block of front) {
    if (block.kind === 'table' || block.kind === 'break' || block.kind === 'item') continue
    if (!looksLikeName(block.text)) continue
    const range = years.exec(block.text)
    const found = range ?? monthAndYear.exec(block.text) ?? numbered.exec(block.text)
    if (found === null) continue
    const others = block.text.replace(found[0], ' ').replace(/\s+/g, ' ').trim()
    const isHead = others === '' || nameLikeness(others, title) >= 0.3
    if (!isHead) continue
    const [, from, to] = range ?? []
    return {
      edition: {
        label: { text: found[0], at: block.at },
        ...(from === undefined ? {} : { validFrom: from }),
        ...(to === undefined ? {} : { validTo: to }),
      },
      furniture: others === '' ? [] : [{ reason: 'running head', at: block.at, text: others }],
      rest: front.filter((other) => other !== block),
    }
  }
  return { edition: undefined, furniture: [], rest: [...front] }
}
