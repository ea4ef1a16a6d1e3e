// The ordinary words with which organisations name the rungs of a ladder, from low to high. A word alone proves little; those who
// use it look for several of them side by side.

const rungs: readonly (readonly string[])[] = [
  ['unaware', 'novice', 'beginner', 'entry', 'trainee', 'apprentice', 'emerging', 'starter', 'threshold'],
  [
    'foundation',
    'foundational',
    'basic',
    'awareness',
    'aware',
    'essential',
    'junior',
    'learner',
    'developing',
  ],
  ['intermediate', 'mid', 'working', 'application', 'applied', 'competent', 'operational', 'supporting'],
  ['practitioner', 'proficient', 'skilled', 'established', 'experienced', 'independent', 'enabling'],
  ['advanced', 'accomplished', 'senior', 'enhanced', 'tactical', 'managing', 'ensuring'],
  ['expert', 'specialist', 'lead', 'leading', 'strategic', 'exemplary', 'mastery', 'master', 'principal'],
]
const fillers = new Set(['level', 'stage', 'and', 'highly', 'very', 'fully', 'the', 'user', 'or'])
const words = new Map(rungs.flatMap((rung, rank) => rung.map((word) => [word, rank] as const)))

/** How high a grade such as "Practitioner" stands (0 = lowest); undefined for anything that is not only a grade. */
export function gradeRank(text: string): number | undefined {
  const parts = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '' && !fillers.has(part))
  if (parts.length === 0 || parts.length > 2) return undefined
  const ranks = parts.flatMap((part) => words.get(part) ?? [])
  return ranks.length === parts.length ? Math.max(...ranks) : undefined
}
