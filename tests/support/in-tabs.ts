// Work on many pages, a few at a time: each tab takes the next address when it is done with one.
import type { Browser, Page } from '@playwright/test'

/** As many as two cores keep busy. */
const tabs = 3

/** What `work` gives for each of `paths`, in their order. The first failure ends it all. */
export async function inTabs<Result>(
  browser: Browser,
  paths: readonly string[],
  work: (page: Page, path: string) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = [...paths.entries()]
  const takeNext = async () => {
    const context = await browser.newContext()
    try {
      const page = await context.newPage()
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        results[next[0]] = await work(page, next[1])
    } finally {
      await context.close()
    }
  }
  await Promise.all(Array.from({ length: tabs }, takeNext))
  return results
}
