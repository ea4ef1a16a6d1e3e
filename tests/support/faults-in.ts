// Looks with axe at our own parts of a page of the admin, in light and in the dark; what Payload draws around them is Payload's.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What breaks a rule of WCAG 2.2 AA in the elements that `parts` select; each of them must be there. */
export async function faultsIn(page: Page, parts: readonly string[]): Promise<string[]> {
  for (const part of parts) await page.locator(part).first().waitFor()
  const faults: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.evaluate((chosen) => {
      document.documentElement.dataset['theme'] = chosen
    }, theme)
    const { violations } = await parts
      .reduce((axe, part) => axe.include(part), new AxeBuilder({ page }).setLegacyMode(true))
      .withTags(rules)
      .analyze()
    faults.push(
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${theme}: ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
      ),
    )
  }
  return faults
}
