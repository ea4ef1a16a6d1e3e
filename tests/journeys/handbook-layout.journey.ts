// Each kind of page on a phone, a tablet, a screen, in the dark and on paper: nothing runs out of the page, nothing lies over
// anything else, no text is lost, and axe finds nothing. The pictures are kept beside the results.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { buildHandbook, type BuiltHandbook, type HandbookKind } from '#tests/support/built-handbook'
import { clippedTexts, hiddenLines, overlappingTexts } from '#tests/support/page-geometry'

/** One address for each kind of page, in the shapes that differ. */
const pages: Record<HandbookKind, readonly string[]> = {
  samples: [
    '',
    'hallowdale/',
    'tollgate/',
    'hallowdale/sound-judgement/',
    'brackwater/keeping-people-safe/',
    'tollgate/reaching-an-outcome/',
    'brackwater/levels/2/',
    'thornmouth/levels/c/',
    'brackwater/compare/1-3/',
    'tollgate/compare/advice-casework/',
    'brackwater/doing-and-not-doing/',
    'brackwater/a-z/',
    'brackwater/print/',
    'brackwater/roles/head-of-locality/',
    'guides/',
    'guides/writing-a-job-advert/',
    'search/',
    'not-there/',
  ],
  history: ['', 'meadow/listening/', 'meadow/changes/', 'meadow/old-ways/', 'orchard/'],
  odd: [
    '',
    'one/',
    'one/long/',
    'one/silent/',
    'one/levels/only/',
    'one/a-z/',
    'one/print/',
    'twelve/climbing/',
    'twelve/compare/l1-l2/',
    'empty/',
    'scripts/item/',
    'scripts/a-z/',
    'many/',
  ],
}
const widths = [360, 768, 1280] as const

for (const kind of ['samples', 'history', 'odd'] as const)
  test.describe(`the handbook of ${kind}`, () => {
    let handbook: BuiltHandbook
    test.beforeAll(async () => {
      test.setTimeout(300_000)
      handbook = await buildHandbook(kind)
    })
    test.afterAll(() => handbook.close())

    for (const path of pages[kind]) {
      const name = path === '' ? 'home' : path.replace(/\/$/, '').replaceAll('/', '-')

      test(`${name} fits every screen and paper`, async ({ page }, info) => {
        test.setTimeout(240_000)
        const keep = (view: string) =>
          page.screenshot({ path: info.outputPath(`${kind}-${name}-${view}.png`), fullPage: true })
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 })
          await page.goto(handbook.url + path)
          await expectNothingLost(page, `at ${width} px`)
          await keep(String(width))
        }
        await expectAccessible(page, 'in light')
        await page.emulateMedia({ colorScheme: 'dark' })
        // Colours do not depend on what is written.
        if (kind !== 'odd') await expectAccessible(page, 'in the dark')
        await keep('dark')
        await page.setViewportSize({ width: 320, height: 900 })
        await page.emulateMedia({ colorScheme: 'light' })
        await expectNothingLost(page, 'at 320 px')
        await expectAccessible(page, 'at 320 px')
        // A4 less its margins, at 96 dots an inch.
        await page.setViewportSize({ width: 680, height: 1010 })
        await page.emulateMedia({ media: 'print' })
        await expectNothingLost(page, 'on paper')
        expect(await page.evaluate(hiddenLines), 'lines that paper would not show').toEqual([])
        await keep('paper')
      })
    }
  })

async function expectNothingLost(page: Page, where: string): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(beyond, `pixels beyond the page ${where}`).toBeLessThanOrEqual(0)
  expect(await page.evaluate(clippedTexts), `clipped ${where}`).toEqual([])
  expect(await page.evaluate(overlappingTexts), `overlapping ${where}`).toEqual([])
}

async function expectAccessible(page: Page, where: string): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    where,
  ).toEqual([])
}
