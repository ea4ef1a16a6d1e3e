// Finds the name of a competency, its definition and why it matters in the blocks above its table.
import type { Flag, Sourced } from '../outline.ts'
import type { Block, TextBlock } from '../source-document.ts'
import { endsSentence, looksLikeHeading, looksLikeName, splitNumber } from '../text-shapes.ts'

export type CompetencyHead = {
  name: Sourced
  number?: Sourced
  /** The word before the number, such as "Competency" in "Competency 3: Listening". */
  label?: Sourced
  /** What stands between the name and the table. */
  texts: TextBlock[]
  flags: Flag[]
}

const labelled =
  /^((?:\p{L}+\s+){0,4}?(?:competency|competence|value|behaviour))\s+(\d{1,2})\s*[-–—:.]+\s*(.+)$/iu

/** The head of the competency whose table stands at `tableLine`, from the blocks above it. */
export function parseCompetencyHead(above: readonly Block[], tableLine: number): CompetencyHead {
  const texts = textsBefore(above)
  const index = headingIndex(texts)
  const heading = index === -1 ? undefined : texts[index]
  if (heading === undefined) {
    const flags = [
      {
        code: 'missing-heading',
        message: `The table at line ${tableLine} has no heading above it; give the competency a name.`,
        at: [],
      },
    ]
    return { name: { text: `Unnamed competency, line ${tableLine}`, at: [] }, texts: [], flags }
  }
  const below = texts.slice(index + 1)
  const label = labelled.exec(heading.text)
  if (label !== null) {
    const [, word = '', number = '', name = ''] = label
    return {
      name: { text: name, at: heading.at },
      number: { text: number, at: heading.at },
      label: { text: word, at: heading.at },
      texts: below,
      flags: [],
    }
  }
  const { number, name } = splitNumber(heading.text)
  const numbered = number === undefined ? {} : { number: { text: number, at: heading.at } }
  const flags =
    heading.kind === 'heading' || heading.strong || number !== undefined
      ? []
      : [
          {
            code: 'plain-heading',
            message: `"${heading.text}" was taken for the name of the competency below it.`,
            at: heading.at,
          },
        ]
  return { name: { text: name, at: heading.at }, ...numbered, texts: below, flags }
}

/** The texts directly above the table; a table or a list further up ends them. */
function textsBefore(above: readonly Block[]): TextBlock[] {
  const texts: TextBlock[] = []
  for (const block of above.toReversed()) {
    if (block.kind === 'break') continue
    if (block.kind === 'table' || (block.kind === 'item' && !looksLikeHeading(block))) break
    texts.unshift(block)
  }
  return texts
}

/** The nearest numbered or labelled heading; without one the highest of the headings that stand together nearest to the table. */
function headingIndex(texts: readonly TextBlock[]): number {
  const numbered = texts.findLastIndex(
    (text) =>
      looksLikeHeading(text) && (labelled.test(text.text) || splitNumber(text.text).number !== undefined),
  )
  if (numbered !== -1) return numbered
  const real = texts.findLastIndex((text) => text.kind === 'heading' && isName(text))
  const nearest = real === -1 ? texts.findLastIndex((text) => looksLikeHeading(text) && isName(text)) : real
  const above = texts[nearest - 1]
  const found = texts[nearest]
  const isDefinition =
    above?.kind === 'heading' &&
    found?.kind === 'heading' &&
    above.depth < found.depth &&
    isName(above) &&
    found.text.split(' ').length > 5
  return isDefinition ? nearest - 1 : nearest
}

function isName(text: TextBlock): boolean {
  return looksLikeName(text.text) && !endsSentence(text.text)
}
