// Opens many pages of a handbook in parallel tabs and collects what axe finds on each: in light, in the dark, and at 320 px.
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { inTabs } from './in-tabs.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What may differ in the dark: nothing else depends on colours. */
const ofColour = ['color-contrast', 'link-in-text-block']

/** Faults of all pages, each with its address and the view it was seen in; `paths` are relative to `url`. */
export async function sweepPages(
  browser: Browser,
  { url, paths }: { url: string; paths: readonly string[] },
): Promise<string[]> {
  const faults = await inTabs(browser, paths, async (page, path) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(url + path)
    // The search answers by its script.
    if (path.includes('?q='))
      await page.waitForFunction(() => /\d/.test(document.querySelector('[role=status]')?.textContent ?? ''))
    const light = await faultsOf(page, (axe) => axe.withTags(rules))
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await faultsOf(page, (axe) => axe.withRules(ofColour))
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 320, height: 900 })
    const narrow = await faultsOf(page, (axe) => axe.withTags(rules))
    return [
      ...light.map((fault) => `/${path} in light: ${fault}`),
      ...dark.map((fault) => `/${path} in the dark: ${fault}`),
      ...narrow.map((fault) => `/${path} at 320 px: ${fault}`),
    ]
  })
  return faults.flat()
}

/** One page of each kind in each framework, the first by its address; the handbook's own pages are kinds of their own. */
export function onePageOfEachKind(paths: readonly string[]): string[] {
  const kinds = new Map(
    paths
      .toSorted()
      .toReversed()
      .map((path) => [kindOf(path), path]),
  )
  return [...kinds.values()].toSorted()
}

function kindOf(path: string): string {
  const [framework = '', page = '', ...below] = path.split('/').filter((part) => part !== '')
  const isOfFramework = [
    'levels',
    'compare',
    'roles',
    'a-z',
    'doing-and-not-doing',
    'changes',
    'print',
  ].includes(page)
  if (framework === 'guides') return `guides ${page === '' ? '' : 'guide'}`
  if (page === '') return framework
  return `${framework} ${isOfFramework ? `${page} ${below.length}` : 'competency'}`
}

/** Violations of the rules in force, each with the elements it was found in. */
async function faultsOf(page: Page, withRules: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // Only what is wrong is written out, and without frames nothing has to be gathered on a page of axe's own.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], selectors: false })
    .setLegacyMode(true)
  const { violations } = await withRules(axe).analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 120))
        .join(' | ')}`,
  )
}
