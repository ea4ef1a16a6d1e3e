// Each kind of page on a phone, a tablet, a screen, in the dark and on paper: nothing runs out of the page, nothing lies over
// anything else, no text is lost. The pictures are kept beside the results; what axe finds is asked by another journey.
import { expect, test, type Page } from '@playwright/test'
import { buildHandbook, type HandbookKind } from '#tests/support/built-handbook'
import { inTabs } from '#tests/support/in-tabs'
import { clippedTexts, hiddenLines, lostInPrint, overlappingTexts } from '#tests/support/page-geometry'

/** One address for each kind of page, in the shapes that differ. */
const pages: Record<Exclude<HandbookKind, 'documents'>, readonly string[]> = {
  samples: [
    '',
    'hallowdale/',
    'tollgate/',
    'hallowdale/sound-judgement/',
    'brackwater/keeping-people-safe/',
    'tollgate/reaching-an-outcome/',
    'brackwater/levels/2/',
    'thornmouth/levels/c/',
    'brackwater/compare/',
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
    'twelve/compare/',
    'twelve/compare/l1-l2/',
    'empty/',
    'scripts/item/',
    'scripts/a-z/',
    'many/',
  ],
}
const widths = [320, 360, 768, 1280] as const

for (const kind of ['samples', 'history', 'odd'] as const)
  test(`every kind of page of ${kind} fits every screen and paper`, async ({ browser }, info) => {
    test.setTimeout(900_000)
    const handbook = await buildHandbook(kind)
    try {
      const lost = await inTabs(browser, pages[kind], async (page, path) => {
        const name = path === '' ? 'home' : path.replace(/\/$/, '').replaceAll('/', '-')
        const keep = (view: string) =>
          page.screenshot({ path: info.outputPath(`${kind}-${name}-${view}.png`), fullPage: true })
        const faults: string[] = []
        await page.goto(handbook.url + path)
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 })
          faults.push(...(await lostOn(page, `/${path} at ${width} px`)))
          if (width !== 320) await keep(String(width))
        }
        await page.emulateMedia({ colorScheme: 'dark' })
        await keep('dark')
        // A4 less its margins, at 96 dots an inch.
        await page.setViewportSize({ width: 680, height: 1010 })
        await page.emulateMedia({ colorScheme: 'light', media: 'print' })
        faults.push(...(await lostOn(page, `/${path} on paper`)))
        const hidden = await page.evaluate(hiddenLines)
        const unprinted = await page.evaluate(lostInPrint)
        await keep('paper')
        await page.emulateMedia({ media: 'screen' })
        return [
          ...faults,
          ...hidden.map((text) => `/${path} on paper does not show: ${text}`),
          ...unprinted.map((html) => `/${path} loses on paper: ${html}`),
        ]
      })
      expect(lost.flat()).toEqual([])
    } finally {
      await handbook.close()
    }
  })

/** What runs out of the page, is cut off or lies over something else. */
async function lostOn(page: Page, where: string): Promise<string[]> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const clipped = await page.evaluate(clippedTexts)
  const overlapping = await page.evaluate(overlappingTexts)
  return [
    ...(beyond > 0 ? [`${where} runs ${beyond} px out of the page`] : []),
    ...clipped.map((text) => `${where} cuts off: ${text}`),
    ...overlapping.map((pair) => `${where} overlaps: ${pair}`),
  ]
}
