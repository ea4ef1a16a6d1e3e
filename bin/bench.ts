// npm run bench: how long and how large, measured in one run on one machine, so that the ratios can be compared between machines.
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildSite } from '#site/publish/publish-site'
import { runCommand } from './command.ts'
import { writeSampleRelease } from './test/write-sample-release.ts'

await runCommand({
  usage: 'npm run bench',
  does: 'Measures a build of the samples: time and size, for each behaviour and page.',
  options: {},
  arguments: { least: 0, most: 0 },
  run: async ({ progress }) => {
    const folder = await mkdtemp(join(tmpdir(), 'handbook-bench-'))
    try {
      const releaseFile = join(folder, 'release.json')
      await writeSampleRelease(releaseFile)
      const began = performance.now()
      const built = await progress.step('Building the samples', () =>
        buildSite({ releaseFile, outDir: join(folder, 'site') }),
      )
      if (!built.ok) return { ok: false, because: 'content', problems: built.problems }
      const seconds = (performance.now() - began) / 1000
      const { pages, behaviours } = built.value
      const sizes = await sizesOf(join(folder, 'site'))
      const details = {
        pages,
        behaviours,
        seconds: round(seconds),
        millisecondsPerPage: round((seconds * 1000) / pages),
        searchBytesPerBehaviour: round(sizes.search / behaviours),
        medianPageBytes: sizes.medianPage,
        medianPageBytesGzipped: sizes.medianPageGzipped,
        pageBytesToReleaseBytes: round(sizes.pages / (await stat(releaseFile)).size),
      }
      const summary = Object.entries(details)
        .map(([name, value]) => `${name.padEnd(26)}${value}`)
        .join('\n')
      return { ok: true, summary, details }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
})

async function sizesOf(site: string) {
  const files = (await readdir(site, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const pages = await Promise.all(
    files.filter((file) => file.endsWith('.html')).map((file) => readFile(file)),
  )
  const search = await Promise.all(
    files
      .filter((file) => file.startsWith(join(site, 'pagefind')))
      .map(async (file) => (await stat(file)).size),
  )
  return {
    pages: sum(pages.map(({ length }) => length)),
    search: sum(search),
    medianPage: median(pages.map(({ length }) => length)),
    medianPageGzipped: median(pages.map((page) => gzipSync(page).length)),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
