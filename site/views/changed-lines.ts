// What an update did to each line, said in words and shown word by word. Pure.
import { diffWordsWithSpace } from 'diff'
import type { BehaviourChange, BehaviourState } from '#content-schema/change'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { pointTitle } from './point-title.ts'

/** A stretch of a changed line. */
export type WordChange = { kind: 'same' | 'added' | 'removed'; text: string }

/** One line of an update. */
export type ChangedLine = {
  kind: BehaviourChange['kind']
  /** The kind in a word, such as "Reworded". */
  label: string
  /** Where it stands or stood, such as "Level 2 · Doing". */
  where: string
  /** For a moved line, where it stood before. */
  whereBefore?: string | undefined
  words: WordChange[]
  /** Where the line, or what became of it, can be read; undefined when nothing answers there. */
  href?: string | undefined
}

const labels: Record<BehaviourChange['kind'], string> = {
  added: 'Added',
  removed: 'Removed',
  reworded: 'Reworded',
  moved: 'Moved',
}

/** The change of one line. */
export function changedLine(handbook: Handbook, entry: FrameworkEntry, change: BehaviourChange): ChangedLine {
  const { kind, before, after } = change
  const where = (state: BehaviourState | undefined) =>
    state === undefined ? '' : placeOf(entry, change, state)
  return {
    kind,
    label: kind === 'moved' && before?.text !== after?.text ? 'Moved and reworded' : labels[kind],
    where: where(after ?? before),
    whereBefore: kind === 'moved' && where(before) !== where(after) ? where(before) : undefined,
    words: wordsChanged(before?.text, after?.text),
    href: hrefOf(handbook, change),
  }
}

/** The old and the new wording in one row of stretches; a line that is only old or only new is one stretch. */
export function wordsChanged(before: string | undefined, after: string | undefined): WordChange[] {
  if (before === undefined || after === undefined || before === after) {
    const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'same'
    return [{ kind, text: after ?? before ?? '' }]
  }
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

function placeOf(entry: FrameworkEntry, { competency }: BehaviourChange, state: BehaviourState) {
  const { framework, words, competencies } = entry
  const home = competencies.find(({ id }) => id === competency)
  const theme = home?.themes.find(({ id }) => id === state.theme)?.name
  const point = framework.scale.points.find(({ code }) => code === state.point)
  const level = point === undefined ? [] : pointTitle(entry, point)
  return [theme ?? [], level, state.polarity === 'positive' ? words.positive : words.negative]
    .flat()
    .join(' · ')
}

function hrefOf({ release, address }: Handbook, { behaviour }: BehaviourChange): string | undefined {
  const home = release.competencies.find(({ behaviours }) => behaviours.some(({ id }) => id === behaviour))
  if (home !== undefined) return address.behaviour(home.framework, home.id, behaviour)
  const gone = release.retired.find((retired) => retired.behaviour === behaviour)
  return gone?.competency === undefined
    ? undefined
    : address.behaviour(gone.framework, gone.competency, behaviour)
}
