// Makes the scale from the heads that a walk has met: levels or groups of people, their order, their other names, and mid-points.
import type { Flag, OutlineCompetency, OutlineFramework } from '../outline.ts'
import { isSameName } from '../names-match.ts'
import { commonest } from '../layouts/same-words.ts'
import { scalePoints } from '../layouts/scale-points.ts'
import type { Drafts } from './competency-drafts.ts'
import { gradeRank } from './grades.ts'

type Scale = OutlineFramework['scale']

/** The scale of these drafts; the titles that every competency gives a level alike become its other name. */
export function axisScale({ heads, competencies }: Drafts): { scale: Scale; flags: Flag[] } {
  if (heads.length === 0) return { scale: { kind: 'none', points: [] }, flags: [] }
  const kind = heads.every((head) => head.people === true) ? 'audiences' : 'levels'
  const flags: Flag[] = []
  const codes = codesInOrder(heads, flags)
  const named = scalePoints(codes, heads)
  const points = named.points.map((point) => {
    const title = sharedTitle(competencies, point.code)
    const empty = kind === 'levels' && !hasText(competencies, point.code)
    return {
      ...point,
      aliases: title === undefined ? point.aliases : [...point.aliases, title],
      midpoint: empty,
    }
  })
  const used = points.filter(({ midpoint }) => !midpoint)
  if (used.length === 0) return { scale: { kind: 'none', points: [] }, flags: [] }
  const middle = points.filter(({ midpoint }) => midpoint)
  if (middle.length > 0)
    flags.push({
      code: 'mid-point',
      message: `No competency has a text at ${middle.map(({ name }) => `"${name.text}"`).join(', ')}; read as ratings between levels.`,
      at: middle.flatMap(({ name }) => name.at.slice(0, 1)),
    })
  // "What you do as a driver" heads what "driver" names; that is no guess.
  const names = points.map(({ name }) => name.text)
  const guessed = named.flags.filter(({ at }) => !isFullHead(points, names, at))
  return { scale: { kind, points }, flags: [...flags, ...guessed] }
}

function isFullHead(points: Scale['points'], names: readonly string[], at: Flag['at']): boolean {
  return points.some(({ aliases }, i) =>
    aliases.some((alias) => alias.at === at && alias.text.endsWith(` ${names[i] ?? ''}`)),
  )
}

function hasText(competencies: readonly OutlineCompetency[], code: string): boolean {
  return competencies.some(
    ({ points, behaviours }) =>
      points.some(({ point }) => point === code) || behaviours.some(({ point }) => point === code),
  )
}

/** Numbers from low to high; grades in the order of the page, turned round when they run down. */
function codesInOrder(heads: Drafts['heads'], flags: Flag[]): string[] {
  const codes = [...new Set(heads.map(({ code }) => code))]
  if (codes.every((code) => /^\d+$/.test(code))) return codes.sort((a, b) => Number(a) - Number(b))
  if (codes.every((code) => /^[a-z]$/.test(code))) return codes.sort()
  const ranks = codes.map((code) =>
    gradeRank(commonest(heads.filter((h) => h.code === code).map((h) => h.name)) ?? ''),
  )
  const known = ranks.filter((rank) => rank !== undefined)
  const down =
    known.length === codes.length && known.every((rank, i) => i === 0 || rank < (known[i - 1] ?? 0))
  if (!down || codes.length < 2) return codes
  flags.push({
    code: 'levels-run-down',
    message:
      'The document lists its levels from the highest to the lowest; the scale runs from the lowest to the highest.',
    at: heads[0]?.at ?? [],
  })
  return codes.reverse()
}

/** A title that all competencies give a level belongs to the level; it is taken away from them. */
function sharedTitle(
  competencies: readonly OutlineCompetency[],
  code: string,
): { text: string; at: Scale['points'][number]['name']['at'] } | undefined {
  const texts = competencies.flatMap(({ points }) =>
    points.filter((p) => p.point === code && p.title !== undefined),
  )
  const [first] = texts
  const title = first?.title
  if (title === undefined || texts.length < 2 || texts.length < competencies.length * 0.5) return undefined
  if (!texts.every((text) => isSameName(text.title?.text ?? '', title.text))) return undefined
  const at = texts.flatMap((text) => text.title?.at ?? [])
  for (const text of texts) delete text.title
  for (const competency of competencies)
    competency.points = competency.points.filter(
      (p) => p.title !== undefined || p.summary !== undefined || p.note !== undefined,
    )
  return { text: title.text, at }
}
