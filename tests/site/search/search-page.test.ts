// The search page in a browser, over the samples: what a person types, what the page says, and where the back button leads.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { writeSampleRelease } from '#bin/test/write-sample-release'
import { buildSite } from '#site/publish/publish-site'
import { serveHandbook, type HandbookServer } from '#site/publish/serve-handbook'
import { findChromium } from '../../support/find-chromium.ts'

const executablePath = findChromium()

describe.skipIf(executablePath === undefined)('the search page', () => {
  let folder: string
  let server: HandbookServer
  let browser: Browser
  let page: Page
  const errors: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'handbook-search-'))
    await writeSampleRelease(join(folder, 'release.json'))
    const built = await buildSite({ releaseFile: join(folder, 'release.json'), outDir: join(folder, 'site') })
    if (!built.ok) throw new Error(JSON.stringify(built.problems.slice(0, 3)))
    server = await serveHandbook({ folder: join(folder, 'site'), port: 0 })
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: ['--no-sandbox', '--disable-gpu'],
    })
    page = await browser.newPage()
    page.on('pageerror', ({ message }) => errors.push(message))
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    await page.goto(`${server.url}search/`)
  })

  const type = async (query: string) => {
    await page.getByLabel('Words to find').fill(query)
    await page.keyboard.press('Enter')
  }
  const says = async (sentence: string | RegExp) => {
    await page.locator('main [role=status]').filter({ hasText: sentence }).waitFor()
  }
  const exact = () => page.locator('#exact-hits .hit').allInnerTexts()
  const near = () => page.locator('main [data-match=near] .hit').allInnerTexts()

  it('finds a line by its words, marks them, and says where it stands', async () => {
    await type('prayer times')
    await says('1 result')
    const hit = page.locator('#exact-hits .hit')
    expect(await hit.getAttribute('data-behaviour-id')).toMatch(/^b-/)
    expect(await hit.locator('mark').allInnerTexts()).toEqual(['prayer', 'times'])
    expect(await hit.innerText()).toMatch(
      /Doing\s*Collegiality\s*Everyday inclusion\s*Column D\s*University of Thornmouth/,
    )
    await hit.getByRole('link').click()
    await page.waitForURL(/\/thornmouth\/collegiality\/#b-/)
    expect(errors).toEqual([])
  })

  it('finds nothing for a word that is nowhere, says so, and offers the A–Z', async () => {
    await type('blockchain')
    await says('Nothing found for “blockchain”')
    expect(await exact()).toEqual([])
    expect(await near()).toEqual([])
    expect(await page.locator('#nothing a').count()).toBe(5)
    await type('???')
    await says('Nothing found for “???”')
    expect(await exact()).toEqual([])
  })

  it('offers what a slip of the fingers meant, labelled as near', async () => {
    await type('safegarding')
    await says('Nothing found for “safegarding”')
    expect((await near()).join('\n')).toContain('safeguarding')
    await page.getByRole('link', { name: 'safeguarding', exact: true }).click()
    await page.waitForURL(/q=safeguarding/)
    await says(/\d results/)
  })

  it('takes a phrase at its word', async () => {
    await type('"fire door"')
    await says('1 result')
    await type('"door fire"')
    await says('Nothing found for “"door fire"”')
  })

  it('labels lines that say it in other words, or hold only some of the words', async () => {
    await type('debt')
    await says('Nothing found for “debt”')
    expect((await near())[0]).toContain('arrears')
    await type('carbon pronouns')
    await says('Nothing found')
    expect(await exact()).toEqual([])
    expect((await near()).length).toBeGreaterThan(1)
  })

  it('keeps query and choices in the address, so that the back button leads to the question before', async () => {
    await type('email')
    await says('6 results')
    await page.locator('details.facets').evaluate((facets) => facets.setAttribute('open', ''))
    await page.getByRole('radio', { name: /^Not doing/ }).check()
    await says('4 results')
    expect(page.url()).toMatch(/q=email&polarity=negative/)
    await page.goBack()
    await says('6 results')
    expect(await page.getByRole('radio', { name: /^Not doing/ }).isChecked()).toBe(false)
  })

  it('reads role and level from the address', async () => {
    await page.goto(`${server.url}search/?q=email&role=head-of-locality`)
    await says(/^\d+ results?$/)
    expect(await page.locator('input[name=role]:checked').getAttribute('value')).toBe('head-of-locality')
    expect((await exact()).every((text) => text.includes('Brackwater'))).toBe(true)
    await page.goto(`${server.url}search/?q=email&level=thornmouth:b`)
    await says('1 result')
  })

  it('says without JavaScript that it needs it, and leads to the A–Z', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(`${server.url}search/?q=email`)
    expect(await plain.locator('main').innerText()).toContain('Searching needs JavaScript')
    expect(await plain.getByRole('link', { name: /^A–Z of/ }).count()).toBe(5)
    await context.close()
  })
})
