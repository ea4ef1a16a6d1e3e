// Reads the lines of one place, a cell of a table or what stands below a heading: themes, a summary, behaviours, a stated gap. Each
// line of it becomes one of these; a cut or a guess is flagged.
import type { Flag, OutlineBehaviour, Sourced } from '../outline.ts'
import { parseItems, parseUnmarked, type Place } from '../parse-items.ts'
import type { TextBlock } from '../source-document.ts'
import { endsSentence, looksLikeName, splitSentences } from '../text-shapes.ts'
import {
  isGroupOfPeople,
  isPlainLevel,
  meaningOf,
  peoplePoint,
  pointOf,
  type PointName,
} from './head-meaning.ts'
import { buildsOnAnother, isGap } from './level-notes.ts'
import { cutMissingStops } from './missing-stops.ts'

/** How this document writes its lines. */
export type Writing = {
  /** True where listed lines are one sentence each, so that a cell without a list may be cut at its sentences. */
  cut: boolean
  /** The same, judged by lines with a mark, for an item that has none while others have. */
  cutItems: boolean
  /** True where most unmarked cells are running text. */
  prose: boolean
  /** Words that open marked lines or sentences of the document. */
  openers: ReadonlySet<string>
}

export type CellLines = {
  behaviours: OutlineBehaviour[]
  themes: Sourced[]
  summary?: Sourced
  note?: Sourced
  negativeHeads: Sourced[]
  positiveHeads: Sourced[]
  /** Levels or groups of staff that head parts of the cell. */
  heads: { point: PointName; at: Sourced['at'] }[]
  flags: Flag[]
}

/** The lines of one cell at `place`. */
export function cellLines(blocks: readonly TextBlock[], place: Place, writing: Writing): CellLines {
  const lines: CellLines = {
    behaviours: [],
    themes: [],
    negativeHeads: [],
    positiveHeads: [],
    heads: [],
    flags: [],
  }
  const items = blocks.filter(({ kind }) => kind === 'item')
  const listed = items.length > 0
  let here = place
  for (let i = 0; i < blocks.length;) {
    const block = blocks[i]
    if (block === undefined) break
    if (blocks.length > 1 && here.point !== undefined && buildsOnAnother(block.text)) {
      i++
      lines.note =
        lines.note === undefined
          ? sourced(block)
          : { text: `${lines.note.text} ${block.text}`, at: [...lines.note.at, ...block.at] }
      lines.flags.push({
        code: 'builds-on-level',
        message: `"${block.text}" says that this level holds another one and was kept as a note of it.`,
        at: block.at,
      })
      continue
    }
    if (isHiddenTheme(blocks, i)) {
      i++
      lines.themes.push(sourced(block))
      here = { ...here, theme: block.text }
      continue
    }
    if (block.kind === 'item' && writing.cutItems && block.mark === '' && items.length === 1) {
      i++
      add(lines, cutMissingStops(parseUnmarked([block], here), writing.openers))
      continue
    }
    if (block.kind === 'item') {
      const end = endOfItems(blocks, i)
      add(lines, parseItems(blocks.slice(i, end), here))
      i = end
      continue
    }
    i++
    if (isGap(block.text)) {
      lines.note = { text: block.text, at: block.at }
      continue
    }
    const next = blocks[i]
    const { polarity } = meaningOf(block.text)
    if (polarity !== undefined && next !== undefined && isShort(block)) {
      ;(polarity === 'negative' ? lines.negativeHeads : lines.positiveHeads).push(sourced(block))
      here = { ...here, polarity }
    } else if (listed && next !== undefined && headsPoint(block, place) && isTheme(blocks, i - 1)) {
      const point = pointOf(block.text) ?? peoplePoint(block.text.replace(/\s*:$/, ''))
      lines.heads.push({ point, at: block.at })
      here = { ...place, point: point.code }
    } else if (listed && next !== undefined && isShort(block) && isTheme(blocks, i - 1)) {
      lines.themes.push(sourced(block))
      here = { ...here, theme: block.text }
    } else if (listed && i === 1 && next !== undefined && !block.text.endsWith(':')) {
      lines.summary = sourced(block)
      lines.flags.push({
        code: 'summary',
        message: `"${block.text}" opens a list and was read as what the level means.`,
        at: block.at,
      })
    } else add(lines, unmarked(block, here, writing, listed, blocks.length))
  }
  return lines
}

function add(
  lines: CellLines,
  { behaviours, flags }: { behaviours: OutlineBehaviour[]; flags: Flag[] },
): void {
  lines.behaviours.push(...behaviours)
  lines.flags.push(...flags)
}

function endOfItems(blocks: readonly TextBlock[], start: number): number {
  let end = start
  while (blocks[end]?.kind === 'item' && (end === start || !isHiddenTheme(blocks, end))) end++
  return end
}

function isShort(block: TextBlock): boolean {
  return looksLikeName(block.text.replace(/:$/, '')) && !endsSentence(block.text)
}

/** "Level 2" or "Managers" above a list in a cell that has no such place yet. */
function headsPoint(block: TextBlock, { point }: Place): boolean {
  const name = block.text.replace(/\s*:$/, '')
  return point === undefined && isShort(block) && (isPlainLevel(name) || isGroupOfPeople(name))
}

/** A short line is a theme when its list follows; when another short line follows, the first line of a cell sums it up. */
function isTheme(blocks: readonly TextBlock[], index: number): boolean {
  const next = blocks[index + 1]
  if (index === 0 && opensWithVerb(blocks)) return false
  return next?.kind === 'item' || (index > 0 && next !== undefined && isShort(next) && next.strong)
}

function unmarked(
  block: TextBlock,
  place: Place,
  { cut, openers, prose }: Writing,
  listed: boolean,
  count: number,
): { behaviours: OutlineBehaviour[]; flags: Flag[] } {
  const sentences = splitSentences(block.text)
  if (cut && !listed) return cutMissingStops(parseUnmarked([block], place), openers)
  const form =
    prose || sentences.length > 1 || (count === 1 && endsSentence(block.text)) ? 'paragraph' : 'bullet'
  const flags = listed
    ? [
        {
          code: 'unmarked-line',
          message: `"${block.text}" has no mark among marked lines; it was read as a behaviour.`,
          at: block.at,
        },
      ]
    : sentences.length > 1
      ? [
          {
            code: 'kept-whole',
            message: 'These texts have several sentences and no marks; each was kept as one behaviour.',
            at: block.at,
          },
        ]
      : []
  return { behaviours: [{ ...place, form, text: block.text, at: block.at }], flags }
}

function sourced({ text, at }: TextBlock): Sourced {
  return { text, at }
}

/** A name without a mark inside a list of marked lines, where mark-up lost its end: the head of the lines below it. */
function isHiddenTheme(blocks: readonly TextBlock[], index: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]]
  if (block?.kind !== 'item' || block.mark !== '' || next === undefined) return false
  return next.kind === 'item' && next.mark !== '' && next.depth >= block.depth && isShort(block)
}

/** "Leads a team" at the top of a cell's only list sums it up; "Leadership" names a theme. */
function opensWithVerb(blocks: readonly TextBlock[]): boolean {
  const [first, ...others] = blocks
  return (
    first !== undefined &&
    /^\p{Lu}\p{Ll}+s \p{Ll}/u.test(first.text) &&
    others.every(({ kind }) => kind === 'item')
  )
}
