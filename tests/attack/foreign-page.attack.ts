// What another page can do in the browser of somebody who is signed in, and where signing in leads.
import { expect, type Browser, type Page } from '@playwright/test'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { attack, type Target } from '#tests/support/attack'

attack.beforeEach(({ target }) => {
  attack.skip(target.secure, 'A browser does not speak https to a server without a certificate.')
})

attack(
  'on a network without https the admin knows its people, page after page',
  async ({ browser, target }) => {
    const page = await signIn(browser, target)
    await page.goto(`${target.origin}/admin/collections/competencies`)
    await expect(page.getByRole('heading', { name: 'Competencies' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Competencies' })).toBeVisible()
    await page.context().close()
  },
)

attack('signing in leads nowhere else, whatever the address asks for', async ({ browser, target }) => {
  for (const to of [
    'https://elsewhere.test/',
    '//elsewhere.test',
    '/\\elsewhere.test',
    'javascript:alert(1)',
  ]) {
    const page = await signIn(browser, target, `/admin/login?redirect=${encodeURIComponent(to)}`)
    expect([to, new URL(page.url()).origin]).toEqual([to, target.origin])
    await page.context().close()
  }
})

attack(
  'a page from elsewhere neither writes nor reads in the name of who is signed in',
  async ({ browser, target }) => {
    const page = await signIn(browser, target)
    const count = async () => (await target.act('admin', 'GET', '/api/frameworks/count?draft=true')).body
    const before = await count()
    const foreign = await foreignPage(target.origin)
    try {
      await page.goto(foreign.address)
      await expect(page.getByRole('status')).toHaveText('ready', { timeout: 60_000 })
      // What it could read of the answers to its own requests.
      expect(await page.evaluate(() => document.body.dataset['read'] ?? '')).not.toMatch(
        /@example|"docs"|"user":\{/,
      )
      for (const form of ['plain', 'as-text', 'multipart']) {
        await page.goto(foreign.address)
        const answered = page.waitForResponse(
          (one) => one.url().startsWith(target.origin) && one.request().isNavigationRequest(),
        )
        await page.locator(`#${form}`).evaluate((one: HTMLFormElement) => {
          one.submit()
        })
        expect([form, (await answered).status()]).toEqual([form, 403])
        await page.waitForURL(`${target.origin}/**`)
      }
      expect(await count()).toBe(before)
      // The person is still signed in: nothing above signed them out either.
      await page.goto(`${target.origin}/admin`)
      await expect(page.getByRole('link', { name: 'Competencies' }).first()).toBeVisible()
    } finally {
      await page.context().close()
      foreign.close()
    }
  },
)

attack('neither the admin nor the handbook is shown within another page', async ({ browser, target }) => {
  const page = await signIn(browser, target)
  const foreign = await foreignPage(target.origin)
  try {
    for (const to of [`${target.origin}/admin`, `${target.handbook}/`]) {
      await page.goto(foreign.address)
      const refused = page.waitForEvent('console', (said) => /frame-ancestors/.test(said.text()))
      await page.locator('#frame').evaluate((frame: HTMLIFrameElement, address) => {
        frame.src = address
      }, to)
      await refused
      expect(page.frames()[1]?.url()).not.toContain(to)
    }
  } finally {
    await page.context().close()
    foreign.close()
  }
})

/** An editor who has signed in under the public name, as they would do it. */
async function signIn(browser: Browser, target: Target, path = '/admin'): Promise<Page> {
  const { email, password } = target.accounts.editor
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${target.origin}${path}`)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page.getByRole('link', { name: 'Competencies' }).first()).toBeVisible()
  return page
}

/**
 * A page of another origin, so near that the browser sends the cookie along ("same site"), which tries what a page can try by
 * script, and forms for what needs none.
 */
async function foreignPage(cms: string): Promise<{ address: string; close: () => void }> {
  const fields = '<input name="title" value="Taken over"><input name="organisation" value="x">'
  const form = (id: string, type: string) =>
    `<form id="${id}" method="post" enctype="${type}" action="${cms}/api/frameworks?draft=true">${fields}</form>`
  const html = `<!doctype html><title>Elsewhere</title>
    ${form('plain', 'application/x-www-form-urlencoded')}${form('as-text', 'text/plain')}${form('multipart', 'multipart/form-data')}
    <iframe id="frame"></iframe><p role="status"></p>
    <script type="module">
      const json = { 'Content-Type': 'application/json' }
      const body = JSON.stringify({ title: 'Taken over', organisation: 'x' })
      const at = (path, more) => fetch('${cms}/api' + path, { credentials: 'include', ...more }).then((a) => a.text(), String)
      document.body.dataset.read = (await Promise.all([
        at('/users/me'),
        at('/users'),
        at('/frameworks?draft=true', { method: 'POST', headers: json, body }),
        at('/frameworks?draft=true', { method: 'PUT', headers: json, body }),
        at('/frameworks?draft=true', { method: 'POST', mode: 'no-cors', body }),
        at('/frameworks?draft=true', { method: 'POST', mode: 'no-cors', headers: { 'Content-Type': 'text/plain' }, body }),
        at('/users/me', { mode: 'no-cors' }),
        at('/users/logout', { method: 'POST', mode: 'no-cors' }),
      ])).join(' ')
      document.querySelector('[role=status]').textContent = 'ready'
    </script>`
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(html)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on TCP
  return {
    address: `http://elsewhere.handbook.test:${port}/`,
    close: () => {
      server.close()
    },
  }
}
