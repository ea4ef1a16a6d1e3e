// What holds of every built page: valid HTML, nothing of the content becomes markup, and it travels light. The real documents
// are looked at too where there are any.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mapPage } from '#site/publish/checks/read-built-site'
import { hostileText } from '#tests/factories/release-of-odd-shapes'
import { buildHandbook, type BuiltHandbook, type HandbookKind } from '#tests/support/built-handbook'
import { documentsFolder } from '#tests/support/documents-folder'

const kinds: HandbookKind[] = ['samples', 'history', 'odd']
if (documentsFolder() !== undefined) kinds.push('documents')
/** Pages that hold a whole framework or level may be longer than one first round trip. */
const mayBeLong =
  /(^|\/)(print|a-z|levels\/[^/]+|compare\/[^/]+|doing-and-not-doing|changes|search)\/index\.html$/

const built = new Map<string, BuiltHandbook>()
beforeAll(async () => {
  for (const kind of kinds) built.set(kind, await buildHandbook(kind))
})
afterAll(() => Promise.all([...built.values()].map(({ close }) => close())))

async function pagesOf(kind: HandbookKind) {
  const { folder } = built.get(kind)!
  // Of 300 competencies that differ by a number a few stand for all.
  const paths = (await readdir(folder, { recursive: true })).filter(
    (path) => path.endsWith('.html') && !/\/c-\d\d+\//.test(path),
  )
  return Promise.all(paths.map(async (path) => ({ path, html: await readFile(join(folder, path), 'utf8') })))
}

/** Bytes of a file as the handbook's server sends it. */
function compressed(bytes: Buffer): number {
  return gzipSync(bytes, { level: 9 }).length
}

/** Bytes that travel for a page with its style sheets, each compressed with gzip. */
async function weightOf(folder: string, html: string): Promise<number> {
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/([^"?]+)/g)].map(([, path]) => path ?? '')
  const bytes = await Promise.all(sheets.map((path) => readFile(join(folder, path))))
  return [Buffer.from(html), ...bytes].reduce((sum, one) => sum + compressed(one), 0)
}

describe.each(kinds)('every page of %s', (kind) => {
  it('is valid HTML', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })
    const faults = (await pagesOf(kind)).flatMap(({ path, html }) =>
      validator
        .validateStringSync(html)
        .results.flatMap(({ messages }) => messages.map(({ line, message }) => `${path}:${line} ${message}`)),
    )
    expect(faults).toEqual([])
  })

  it('travels with its styles within one first round trip', async () => {
    const { folder } = built.get(kind)!
    const short = (await pagesOf(kind)).filter(({ path }) => !mayBeLong.test(path))
    const weights = await Promise.all(
      short.map(async ({ path, html }) => ({ path, bytes: await weightOf(folder, html) })),
    )
    expect(weights.filter(({ bytes }) => bytes > 14_600)).toEqual([])
  })

  it('of a competency weighs at most 10,000 bytes at the median', async () => {
    const { folder } = built.get(kind)!
    const competencies = (await pagesOf(kind)).filter(
      ({ path }) =>
        /^[^/]+\/[^/]+\/index\.html$/.test(path) && !mayBeLong.test(path) && !path.startsWith('guides'),
    )
    const weights = await Promise.all(competencies.map(({ html }) => weightOf(folder, html)))
    expect(weights.toSorted((a, b) => a - b)[Math.floor(weights.length / 2)]).toBeLessThanOrEqual(10_000)
  })

  it('asks for no script but search, which brings at most 6 kB of its own', async () => {
    const { folder } = built.get(kind)!
    const withScripts = (await pagesOf(kind)).filter(({ html }) => html.includes('<script'))
    expect(withScripts.map(({ path }) => path)).toEqual(['search/index.html'])
    const scripts = [...withScripts[0]!.html.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(
      ([, src]) => src ?? '',
    )
    const bytes = await Promise.all(scripts.map(async (src) => compressed(await readFile(join(folder, src)))))
    expect(bytes.length).toBeGreaterThan(0)
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(6_000)
  })
})

describe('content', () => {
  it('never becomes markup, and stands as it was written', async () => {
    const pages = await pagesOf('odd')
    expect(pages.filter(({ html }) => /<script>alert|<img src=x|<b>promise/.test(html))).toEqual([])
    const { path, html } = pages.find((page) => page.path === 'one/long/index.html')!
    const texts = [...mapPage(path, html).texts.values()].flat()
    expect(texts).toContain(hostileText)
    expect(texts).toContain("Mentions a manager's <b>promise</b>")
  })

  it('written from right to left says so', async () => {
    const pages = await pagesOf('odd')
    const rtl = pages
      .filter(({ html }) => /<html [^>]*dir="rtl"/.test(html))
      .map(({ path }) => path.split('/')[0])
    expect(new Set(rtl)).toEqual(new Set(['scripts']))
  })
})
