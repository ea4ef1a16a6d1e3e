// A list of what not to do belongs to the whole competency unless it is tied to a level. Under headings it is tied only where
// several levels of a document have such a list of their own.
import type { OutlineBehaviour } from '../outline.ts'
import type { Drafts } from './competency-drafts.ts'

/** Frees the lists that stand after the last level of their competency from that level; each is flagged. */
export function settleNegatives({ competencies, flags, tied: told }: Drafts): void {
  const tied = competencies.some(
    ({ behaviours }) => new Set(negatives(behaviours).map(({ point }) => point)).size > 1,
  )
  if (tied) return
  for (const competency of competencies) {
    const points = new Set(
      competency.behaviours.flatMap(({ point, polarity }) => (polarity === 'positive' ? [point] : [])),
    )
    const own = negatives(competency.behaviours).filter((behaviour) => !told.has(behaviour))
    if (points.size < 2 || own.length === 0) continue
    competency.behaviours = competency.behaviours.map((behaviour) => {
      if (!own.includes(behaviour)) return behaviour
      const freed = { ...behaviour }
      delete freed.point
      return freed
    })
    flags.push({
      code: 'negatives-of-all-levels',
      message: `What not to do stands at one place in "${competency.name.text}" and was read as belonging to all its levels.`,
      at: own.flatMap(({ at }) => at).slice(0, 1),
    })
  }
}

function negatives(behaviours: readonly OutlineBehaviour[]): OutlineBehaviour[] {
  return behaviours.filter(({ polarity, point }) => polarity === 'negative' && point !== undefined)
}
