// A release from disk, held to the contract.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseRelease } from '#content-schema/parse-release'
import { problemAsLine } from '#content-schema/problem'
import type { Release } from '#content-schema/release'

/** The release in `folder`; throws, saying why, when it is not one. */
export async function readRelease(folder: string): Promise<Release> {
  const file = join(folder, 'release.json')
  const parsed = parseRelease(JSON.parse(await readFile(file, 'utf8')), file)
  if (!parsed.ok) throw new Error(parsed.problems.map(problemAsLine).join('\n'))
  return parsed.value
}
