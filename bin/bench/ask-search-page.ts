// Asks the real search page in a real browser, the way a person does: a query in the address, then what stands on the page.
import { chromium, type Page } from '@playwright/test'

/** What the page shows for one query: the sentence of its status, and its hits in order. */
export type PageAnswer = { status: string; hits: ShownHit[] }

/** A hit as it stands on the page; `near` when it is labelled as not quite what was asked for. */
export type ShownHit = { id: string; text: string; near: boolean }

/** What asking brought: the answers in the order of the queries, and what the first of them cost. */
export type PageAnswers = {
  answers: PageAnswer[]
  firstSearchBytes: number
  /** Of each query, in their order. */
  milliseconds: number[]
  millisecondsPerSearch: number
}

/** Asks the search page at `url` each query in turn; `executablePath` is the Chromium to use. */
export async function askSearchPage(
  url: string,
  queries: readonly string[],
  executablePath: string,
): Promise<PageAnswers> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  })
  try {
    const page = await browser.newPage()
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    let bytes = 0
    network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    const answers: PageAnswer[] = []
    let firstSearchBytes = 0
    const times: number[] = []
    for (const query of queries) {
      const began = performance.now()
      answers.push(await ask(page, url, query))
      times.push(performance.now() - began)
      if (answers.length === 1) firstSearchBytes = bytes
    }
    const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
    return { answers, firstSearchBytes, milliseconds: times, millisecondsPerSearch: Math.round(median) }
  } finally {
    await browser.close()
  }
}

async function ask(page: Page, url: string, query: string): Promise<PageAnswer> {
  await page.goto(`${url}?${new URLSearchParams({ q: query }).toString()}`)
  const status = page.locator('main [role=status]')
  await status.filter({ hasText: /\S/ }).waitFor()
  const hits = await page
    .locator('main [data-behaviour-id], main [data-competency-id]')
    .evaluateAll((elements) =>
      elements.map((element) => ({
        id: element.getAttribute('data-behaviour-id') ?? element.getAttribute('data-competency-id') ?? '',
        text: element.querySelector('a')?.textContent.trim() ?? '',
        near: element.closest('[data-match=near]') !== null,
      })),
    )
  return { status: (await status.innerText()).trim(), hits }
}
