// Reads the release that a build is made from. It takes nothing else from anywhere.
import { readFile } from 'node:fs/promises'
import { parseRelease } from '#content-schema/parse-release'
import { problemAsLine } from '#content-schema/problem'
import type { Release } from '#content-schema/release'

/** The release in a file; throws, naming every place and mend, when it is not a release of this contract. */
export async function loadRelease(file: string | undefined): Promise<Release> {
  if (file === undefined || file === '')
    throw new Error(
      'RELEASE_FILE is not set. The site is built from a release: name its file, such as RELEASE_FILE=data/releases/1/release.json.',
    )
  const parsed = parseRelease(JSON.parse(await readFile(file, 'utf8')), file)
  if (parsed.ok) return parsed.value
  throw new Error(
    `This release cannot be shown.\n${parsed.problems.map((problem) => problemAsLine(problem)).join('\n')}`,
  )
}
