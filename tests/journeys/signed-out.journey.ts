// Whoever is not signed in gets a form to sign in, and nothing of what is being written.
import { expect } from '@playwright/test'
import { journey } from '#tests/support/journey'
import { signIn } from '#tests/support/sign-in'

const mark = 'zyxmarkwort'

journey(
  'the pages of the CMS tell nothing of drafts to somebody who is not signed in',
  async ({ system, browser, request }) => {
    const editor = await signIn(browser, system, system.accounts.editor)
    const made = await editor.request.post(`${system.cms}/api/frameworks?draft=true`, {
      headers: { Origin: system.cms },
      data: { title: `About ${mark}`, organisation: mark },
    })
    const { doc } = (await made.json()) as { doc: { id: string } }
    const pages = [
      '/admin',
      '/admin/collections/frameworks',
      `/admin/collections/frameworks/${doc.id}`,
      `/admin/collections/frameworks/${doc.id}/versions`,
      `/admin/collections/frameworks/${doc.id}?draft=true`,
      '/admin/collections/updates',
      '/admin/collections/users',
      '/admin/globals/settings',
      '/admin/import',
      '/admin/no-such-page',
      '/preview/x/y/',
    ]
    for (const page of pages) {
      const answer = await request.get(`${system.cms}${page}`)
      const shown = await answer.text()
      expect([page, shown.includes(mark)]).toEqual([page, false])
      expect([page, shown.includes('@example')]).toEqual([page, false])
    }
    // The same page shows it to the person who wrote it, so the silence above means something.
    const seen = await editor.request.get(`${system.cms}/admin/collections/frameworks/${doc.id}`)
    expect(await seen.text()).toContain(mark)
    await editor.context().close()
  },
)
