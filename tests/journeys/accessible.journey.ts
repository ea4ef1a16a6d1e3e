// The rules of WCAG 2.2, levels A and AA, that a machine can check, on each kind of page, in light and in dark.
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { journey } from '#tests/support/journey'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const pages = {
  home: '/',
  'a framework': '/hallowdale/',
  'a competency': '/hallowdale/working-for-residents/',
  'a competency of themes': '/thornmouth/explaining-and-listening/',
  'the search': '/search/?q=before',
}

for (const colorScheme of ['light', 'dark'] as const)
  journey.describe(`in ${colorScheme}`, () => {
    journey.use({ colorScheme })
    for (const [name, path] of Object.entries(pages))
      journey(`${name} breaks no rule of WCAG 2.2 AA`, async ({ system, page }) => {
        await page.goto(`${system.handbook}${path}`)
        if (path.startsWith('/search/')) await expect(page.getByRole('status')).toHaveText(/\d+ results/)
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
        expect(
          violations.map(({ id, help, nodes }) => ({
            id,
            help,
            at: nodes.map(({ target }) => target.join(' ')),
          })),
        ).toEqual([])
      })
  })
