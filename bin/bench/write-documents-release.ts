// The documents of a folder as a release on disk, through the import and through no database.
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assembleImports } from '#cms/import/assemble-import'
import { readSource } from '#cms/import/read-source'
import { numberedRelease } from '#cms/release/numbered-release'
import { checkContent } from '#content-schema/check-content'
import type { Problem } from '#content-schema/problem'
import { contractVersion, type Release, type ReleaseContent } from '#content-schema/release'
import { settings } from '#content-schema/settings'

/** What became of the documents: the release of those that were read, and the problems of the others. */
export type DocumentsRelease = { release: Release; documents: string[]; problems: Problem[] }

/** Imports every file of `folder` and writes a release of what could be read to `file`. */
export async function writeDocumentsRelease(folder: string, file: string): Promise<DocumentsRelease> {
  const documents: string[] = []
  const problems: Problem[] = []
  const bundles = []
  for (const name of (await readdir(folder)).toSorted()) {
    const source = await readSource(join(folder, name))
    const imported = source.ok ? assembleImports(source.value) : source
    if (imported.ok) {
      documents.push(name)
      bundles.push(...imported.value.map(({ bundle }) => bundle))
    } else problems.push(...imported.problems)
  }
  const content: ReleaseContent = {
    contractVersion,
    settings: settings.parse({ title: 'Competency handbook' }),
    synonyms: [],
    frameworks: bundles.map(({ framework }) => framework),
    competencies: bundles.flatMap(({ competencies }) => competencies),
    roles: bundles.flatMap(({ roles }) => roles),
    changes: [],
    retired: [],
  }
  const release = numberedRelease(content, 1, '2026-01-05T09:00:00.000Z')
  await writeFile(file, JSON.stringify(release))
  return { release, documents, problems: [...problems, ...checkContent(content)] }
}
