// A whole build: the same release gives the same bytes, and a failed or killed one leaves what was there.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSite } from '#site/publish/publish-site'
import { makeRelease } from '#tests/factories/release'
import { makeReleaseOfFiveShapes } from '#tests/factories/release-of-five-shapes'

let scratch = ''
let releaseFile = ''

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'handbook-build-'))
  releaseFile = join(scratch, 'release.json')
  await writeFile(releaseFile, JSON.stringify(makeReleaseOfFiveShapes()))
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

describe('building a handbook', () => {
  it('gives the same bytes twice, under a base path, with nothing left beside it', async () => {
    const handbookUrl = 'https://staff.example/hb/'
    const [first, second] = [join(scratch, 'first'), join(scratch, 'second')]
    const steps: string[] = []
    const built = await buildSite({
      releaseFile,
      outDir: first,
      handbookUrl,
      onProgress: (step) => steps.push(step),
    })
    expect(built).toMatchObject({ ok: true, value: { competencies: 8, frameworks: 5 } })
    expect(await buildSite({ releaseFile, outDir: second, handbookUrl })).toMatchObject({ ok: true })
    expect(steps).toEqual([
      'Reading the release',
      'Building the pages',
      'Checking the pages',
      'Putting the handbook in place',
    ])
    expect(await hashesOf(second)).toEqual(await hashesOf(first))
    expect((await readdir(scratch)).toSorted()).toEqual(['first', 'release.json', 'second'])
    expect(await readFile(join(first, 'quay/index.html'), 'utf8')).toContain('href="/hb/quay/welcoming/"')
    expect(await readFile(join(first, 'lantern/tidy-work/index.html'), 'utf8')).toContain(
      '&lt;b&gt;before&lt;/b&gt; it',
    )
  })

  it('builds two releases at once without one disturbing the other', async () => {
    const plain = join(scratch, 'other.json')
    await writeFile(plain, JSON.stringify(makeRelease()))
    const both = await Promise.all([
      buildSite({ releaseFile, outDir: join(scratch, 'five-shapes') }),
      buildSite({ releaseFile: plain, outDir: join(scratch, 'one-framework') }),
    ])
    expect(both).toMatchObject([
      { ok: true, value: { frameworks: 5 } },
      { ok: true, value: { frameworks: 1 } },
    ])
  })

  it('refuses a folder that holds other people’s files', async () => {
    const outDir = join(scratch, 'holiday')
    await mkdir(outDir)
    await writeFile(join(outDir, 'beach.jpg'), '')
    const refused = await buildSite({ releaseFile, outDir })
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ message: 'This folder holds files that are not a handbook.' }],
    })
    expect(await readdir(outDir)).toEqual(['beach.jpg'])
    await rm(outDir, { recursive: true })
  })

  it('leaves the handbook whole when it is killed at any moment', async () => {
    const outDir = join(scratch, 'live')
    const plain = join(scratch, 'plain.json')
    await writeFile(plain, JSON.stringify(makeRelease()))
    expect(await buildSite({ releaseFile: plain, outDir })).toMatchObject({ ok: true })
    const before = await hashesOf(outDir)
    for (const moment of [300, 1_500, 3_000]) {
      const script = `import { buildSite } from '#site/publish/publish-site'; await buildSite(${JSON.stringify({ releaseFile, outDir })})`
      const child = execFile(process.execPath, ['--input-type=module-typescript', '-e', script])
      await wait(moment)
      child.kill('SIGKILL')
      const after = await hashesOf(outDir)
      // A fast machine may have finished; then it is the new handbook, whole.
      if (after['.competency-handbook'] === before['.competency-handbook']) expect(after).toEqual(before)
    }
    expect(await buildSite({ releaseFile: plain, outDir })).toMatchObject({ ok: true })
    expect(await hashesOf(outDir)).toEqual(before)
  })
})

async function hashesOf(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { withFileTypes: true, recursive: true })).filter((entry) =>
    entry.isFile(),
  )
  const pairs = files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name)
    return [
      relative(folder, file),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ] as const
  })
  return Object.fromEntries((await Promise.all(pairs)).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
