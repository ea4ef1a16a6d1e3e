// The samples as a value for tests, and every text in them; throws when they cannot be read.
import type { FrameworkBundle } from '#content-schema/framework-bundle'
import { problemAsLine } from '#content-schema/problem'
import { readSamples, type Samples } from '#samples/read-samples.ts'

/** The samples, or an error that lists what is wrong with them. */
export async function loadedSamples(): Promise<Samples> {
  const read = await readSamples()
  if (!read.ok) throw new Error(read.problems.map(problemAsLine).join('\n'))
  return read.value
}

/** The sample of that framework id. */
export async function sample(id: string): Promise<FrameworkBundle> {
  const { bundles } = await loadedSamples()
  const found = bundles.find((b) => b.framework.id === id)
  if (found === undefined) throw new Error(`There is no sample "${id}".`)
  return found
}

const notProse = new Set([
  'id',
  'framework',
  'competency',
  'group',
  'point',
  'theme',
  'value',
  'code',
  'email',
])

/** Every text of a sample that a person reads. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, member]) =>
    notProse.has(key) && typeof member === 'string' ? [] : textsOf(member),
  )
}
