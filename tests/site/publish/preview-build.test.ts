// A preview is the handbook that publishing would give: other addresses to read it at, a notice on every page, and nothing
// else. A published handbook never carries the notice.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSite } from '#site/publish/publish-site'
import { makeReleaseWithHistory } from '#tests/factories/release-with-history'

const base = '/preview/7/abc/'
const review = '/admin/collections/updates/7/review'
const title = 'Spring <changes> & "more"'
let scratch = ''
let published: Map<string, string>
let preview: Map<string, string>

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'handbook-preview-'))
  const releaseFile = join(scratch, 'release.json')
  await writeFile(releaseFile, JSON.stringify(makeReleaseWithHistory()))
  const handbookUrl = 'https://staff.example/hb/'
  const [live, beside] = [join(scratch, 'live'), join(scratch, 'beside')]
  expect(await buildSite({ releaseFile, outDir: live, handbookUrl })).toMatchObject({ ok: true })
  expect(
    await buildSite({ releaseFile, outDir: beside, handbookUrl, preview: { base, title, review } }),
  ).toMatchObject({ ok: true })
  published = await textsIn(live)
  preview = await textsIn(beside)
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

const pagesOf = (texts: Map<string, string>) => [...texts].filter(([path]) => path.endsWith('.html'))

describe('a preview', () => {
  it('says on every page that it is one, with the way back, and asks to be left out of search engines', () => {
    expect(pagesOf(preview).length).toBeGreaterThan(10)
    for (const [path, html] of pagesOf(preview)) {
      expect(html, path).toContain(
        'Preview of “Spring &lt;changes&gt; &amp; &quot;more&quot;”, not published.',
      )
      expect(html, path).toContain(`<a href="${review}">Back to the review</a>`)
      expect(html, path).toContain('<meta name="robots" content="noindex, nofollow">')
    }
  })

  it('has the data of the published handbook, with the addresses that staff will use', () => {
    const data = (texts: Map<string, string>) => [...texts].filter(([path]) => path.startsWith('data/'))
    expect(data(preview)).toEqual(data(published))
    expect(preview.get('data/behaviours.csv')).toContain('https://staff.example/hb/')
  })

  it('has its pages to the letter but for the notice and where they are read', () => {
    for (const [path, html] of pagesOf(preview)) expect(withoutNotice(html), path).toBe(published.get(path))
    expect([...preview.keys()].filter(isNoIndexPart)).toEqual([...published.keys()].filter(isNoIndexPart))
  })
})

it('a published handbook carries nothing of a preview', () => {
  for (const [path, text] of published) {
    expect(text, path).not.toContain('preview-notice')
    expect(text, path).not.toContain('noindex')
  }
})

function withoutNotice(html: string): string {
  return html
    .replace(/<aside class="preview-notice".*?<\/aside>/s, '')
    .replace(/<meta name="robots"[^>]*>/, '')
    .replaceAll(base, '/hb/')
}

/** The parts of the index are named after what they hold, and that is addresses too. */
function isNoIndexPart(path: string): boolean {
  return !path.startsWith('pagefind/')
}

async function textsIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.gz'))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort()
  const texts = new Map<string, string>()
  for (const path of paths) texts.set(path, await readFile(join(folder, path), 'utf8'))
  return texts
}
