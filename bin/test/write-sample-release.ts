// The samples as a release on disk, for checks that need some release and do not care which. It goes through no database.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { numberedRelease } from '#cms/release/numbered-release'
import { problemAsLine } from '#content-schema/problem'
import { contractVersion, type ReleaseContent } from '#content-schema/release'
import { readSamples } from '#samples/read-samples.ts'

/** Writes the release to `file`. Throws when the samples break the contract. */
export async function writeSampleRelease(file: string): Promise<void> {
  const samples = await readSamples()
  if (!samples.ok) throw new Error(samples.problems.map(problemAsLine).join('\n'))
  const { bundles, settings, synonyms } = samples.value
  const content: ReleaseContent = {
    contractVersion,
    settings,
    synonyms,
    frameworks: bundles.map(({ framework }) => framework),
    competencies: bundles.flatMap(({ competencies }) => competencies),
    roles: bundles.flatMap(({ roles }) => roles),
    changes: [],
    retired: [],
  }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(numberedRelease(content, 1, '2026-01-05T09:00:00.000Z')))
}
