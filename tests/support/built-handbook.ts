// Handbooks built for tests that look at pages: the samples, one with a history, one with content at its edges, and the real
// documents where there are any. Each is built once in a folder of its own and served on a port of this machine.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDocumentsRelease } from '#bin/bench/write-documents-release'
import { writeSampleRelease } from '#bin/test/write-sample-release'
import { problemAsLine } from '#content-schema/problem'
import { buildSite } from '#site/publish/publish-site'
import { serveHandbook } from '#site/publish/serve-handbook'
import { makeReleaseOfOddShapes } from '#tests/factories/release-of-odd-shapes'
import { makeReleaseWithHistory } from '#tests/factories/release-with-history'
import { documentsFolder } from './documents-folder.ts'

/** Which handbook is built. */
export type HandbookKind = 'documents' | 'history' | 'odd' | 'samples'

/** A built handbook: its folder, its address (ending in a slash), and how it is taken away again. */
export type BuiltHandbook = { folder: string; url: string; close: () => Promise<void> }

/** Builds and serves one; throws with every problem when it cannot be built. */
export async function buildHandbook(kind: HandbookKind): Promise<BuiltHandbook> {
  const scratch = await mkdtemp(join(tmpdir(), 'handbook-pages-'))
  const [releaseFile, folder] = [join(scratch, 'release.json'), join(scratch, 'published')]
  await writeRelease(kind, releaseFile)
  const built = await buildSite({ releaseFile, outDir: folder })
  if (!built.ok) throw new Error(built.problems.map((problem) => problemAsLine(problem)).join('\n'))
  const server = await serveHandbook({ folder, port: 0 })
  return {
    folder,
    url: server.url,
    close: async () => {
      await server.close()
      await rm(scratch, { recursive: true, force: true })
    },
  }
}

async function writeRelease(kind: HandbookKind, file: string): Promise<void> {
  switch (kind) {
    case 'samples':
      return writeSampleRelease(file)
    case 'odd':
      return writeFile(file, JSON.stringify(makeReleaseOfOddShapes()))
    case 'history':
      return writeFile(file, JSON.stringify(makeReleaseWithHistory()))
    case 'documents':
      await writeDocumentsRelease(documentsFolder() ?? '', file)
  }
}
