// npm run bench: how fast, how small and how well found, measured in one run on one machine, so that ratios can be compared
// between machines. docs/measurements.md says what each figure means.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '#content-schema/problem'
import { loadRelease } from '#site/load-release'
import { findChromium } from '#tests/support/find-chromium'
import { benchHandbook, type HandbookFigures } from './bench/bench-handbook.ts'
import { benchImport, importsAsText } from './bench/bench-import.ts'
import { benchPublish, publishAsText } from './bench/bench-publish.ts'
import { benchScale, scaleAsText } from './bench/bench-scale.ts'
import { benchStarlight, type RivalFigures } from './bench/bench-starlight.ts'
import { figuresAsTable } from './bench/figures-as-table.ts'
import { readJudgedQueries } from './bench/judged-queries.ts'
import { writeDocumentsRelease } from './bench/write-documents-release.ts'
import { runCommand } from './command.ts'
import { refusal } from './outcome.ts'
import { writeSampleRelease } from './test/write-sample-release.ts'

const documents = process.env['REAL_DOCUMENTS_DIR'] ?? ''

await runCommand({
  usage: 'npm run bench -- [--part NAME]',
  does: 'Measures a build of the samples, and of the documents in REAL_DOCUMENTS_DIR: time, size and what the search finds.',
  options: {
    part: { type: 'string', value: 'NAME', help: 'Only publish, or scale, which is part of no other run.' },
  },
  arguments: { least: 0, most: 0 },
  run: async ({ progress, options: { part } }) => {
    if (part === 'publish') {
      const published = await benchPublish(documents, progress)
      return { ok: true, summary: publishAsText(published), details: { published } }
    }
    if (part !== undefined && part !== 'scale')
      return refusal('usage', `There is no part "${part}".`, 'Name one of: publish, scale.', '--part')
    const chromium = findChromium()
    if (chromium === undefined)
      return refusal(
        'environment',
        'There is no Chromium to search with.',
        'Install one, or name it in CHROME_PATH.',
      )
    if (part === 'scale') {
      const scale = await benchScale([100, 300, 1_000], chromium, progress)
      return { ok: true, summary: scaleAsText(scale), details: { scale } }
    }
    const folder = await mkdtemp(join(tmpdir(), 'handbook-bench-'))
    const handbooks: Record<string, HandbookFigures> = {}
    const problems: Problem[] = []
    const skipped: string[] = []

    const measure = async (name: string, judgedName: string, write: (file: string) => Promise<unknown>) => {
      const ofThis = join(folder, name)
      const releaseFile = join(ofThis, 'release.json')
      await mkdir(ofThis)
      await write(releaseFile)
      const release = await loadRelease(releaseFile)
      const measured = await benchHandbook(
        { release, releaseFile, folder: ofThis, judgedName, chromium, name },
        progress,
      )
      if (measured.ok) {
        handbooks[name] = measured.value
        if (measured.value.lighthouse === undefined)
          skipped.push(`lighthouse of ${name}: install it first: npm install --prefix bench`)
      } else problems.push(...measured.problems)
      return release
    }

    try {
      let content = await measure('samples', 'judged-samples', writeSampleRelease)
      if (documents === '') skipped.push('documents: REAL_DOCUMENTS_DIR is not set')
      else
        content = await measure('documents', 'judged-real-documents', async (file) => {
          const written = await writeDocumentsRelease(documents, file)
          problems.push(...written.problems)
        })
      const { judged } = await readJudgedQueries(
        documents === '' ? 'judged-samples' : 'judged-real-documents',
        content,
      )
      const starlight = await benchStarlight(content, judged, { folder, executablePath: chromium }, progress)
      if (!starlight.ok) skipped.push(`starlight: ${starlight.because}`)
      const rivals: Record<string, RivalFigures> = starlight.ok ? { starlight: starlight.figures } : {}
      const imports = await progress.step('Importing documents', () => benchImport(documents))
      const published = await benchPublish(documents, progress)
      const details = { handbooks, rivals, imports, published, skipped }
      const summary = [
        figuresAsTable(handbooks, rivals, skipped),
        importsAsText(imports),
        publishAsText(published),
      ].join('\n\n')
      return problems.length === 0
        ? { ok: true, summary, details }
        : { ok: false, because: 'content', problems, summary, details }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
})
