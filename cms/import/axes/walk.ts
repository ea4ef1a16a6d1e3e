// Where a walk through a document stands, and how the lines of one place are put into a competency.
import type { Polarity } from '#content-schema/behaviour'
import type { OutlineCompetency } from '../outline.ts'
import type { Place } from '../parse-items.ts'
import type { TextBlock } from '../source-document.ts'
import { cellLines, type Writing } from './cell-lines.ts'
import { addBehaviours, themeFor, type Drafts } from './competency-drafts.ts'
import type { Field } from './head-meaning.ts'
import type { NameRoles } from './name-roles.ts'
import { addHead, addPointText } from './point-drafts.ts'
import type { RowToken } from './token-kinds.ts'

/** Where the walk stands. */
export type Walk = {
  drafts: Drafts
  names: NameRoles
  writing: Writing
  group?: string | undefined
  competency?: OutlineCompetency | undefined
  point?: string | undefined
  theme?: string | undefined
  polarity?: Polarity | undefined
  label?: Field | undefined
  /** Whether anything was listed since the last head. */
  listed: boolean
  /** Whether what was listed since then were only lines without marks. */
  plain?: boolean
  previousRow?: RowToken | undefined
}

/** Places the lines of a cell or list in a competency. */
export function placeAt(
  walk: Walk,
  competency: OutlineCompetency,
  blocks: readonly TextBlock[],
  at: Place,
  tied = false,
): void {
  const lines = cellLines(blocks, at, walk.writing)
  const { drafts } = walk
  const names = new Map(lines.themes.map((name) => [name.text, themeFor(drafts, competency, name)]))
  const behaviours = lines.behaviours.map((behaviour) => {
    const theme = names.get(behaviour.theme ?? '')
    return theme === undefined ? behaviour : { ...behaviour, theme }
  })
  addBehaviours(competency, behaviours)
  if (tied) for (const behaviour of behaviours) drafts.tied.add(behaviour)
  if (at.point !== undefined) {
    if (lines.summary !== undefined) addPointText(competency, at.point, 'summary', lines.summary)
    if (lines.note !== undefined) addPointText(competency, at.point, 'note', lines.note)
  }
  for (const { point, at: place } of lines.heads) addHead(drafts, point, place)
  drafts.negativeHeads.push(...lines.negativeHeads)
  drafts.positiveHeads.push(...lines.positiveHeads)
  drafts.flags.push(...lines.flags)
}
