// Wording that is a script: approved and published like any other, it is read as text by the reviewer and by every reader.
import { expect } from '@playwright/test'
import type { Competency, Setting as Settings } from '#cms/payload-types'
import { attack, type Target } from '#tests/support/attack'
import { did } from '#tests/support/attackers'
import { idOf } from '#tests/support/marked-drafts'
import { signIn } from '#tests/support/sign-in'
import { whatRuns } from '#tests/support/what-runs'

const script =
  '</title></textarea></script><script>window.taken=1</script><img src=x onerror="window.taken=1"> [go](javascript:taken) {{taken}} <%= taken %>'

attack('a script in the wording is text to reviewers and readers', async ({ browser, target }) => {
  const { act, read } = target
  const sent = await sendScript(target)

  const review = `/admin/collections/updates/${sent.update}/review`
  for (const path of [
    review,
    `/admin/collections/competencies/${sent.competency}`,
    '/admin/collections/updates',
  ])
    expect(whatRuns((await act('approver', 'GET', path)).body, 'window.taken')).toEqual([])
  if (!target.secure) {
    const approver = await signIn(browser, { ...target, cms: target.origin }, target.accounts.approver)
    await approver.goto(`${target.origin}${review}`)
    await expect(approver.getByText('window.taken=1').first()).toBeVisible()
    expect(await approver.evaluate(() => 'taken' in window)).toBe(false)
    await approver.context().close()
  }

  const { hash } = JSON.parse(await did(act('approver', 'GET', `/api/updates/${sent.update}`))) as {
    hash: string
  }
  await did(act('approver', 'POST', `/api/updates/${sent.update}/approve`, { hash }))
  await did(act('approver', 'POST', `/api/updates/${sent.update}/publish`, {}))
  await expect(async () => {
    expect((await read('/data/behaviours.csv')).body).toContain('window.taken=1')
  }).toPass({ timeout: 90_000 })

  const address = /([^,/]+\/[^,/]+)\/#[^,]*\r?\n/.exec(await lineOf(target))?.[1] ?? ''
  const [framework = ''] = address.split('/')
  const pages = ['', 'print/', 'a-z/', 'changes/', 'doing-and-not-doing/'].map(
    (page) => `/${framework}/${page}`,
  )
  for (const path of ['/', `/${address}/`, ...pages]) {
    const { status, body } = await read(path)
    expect([path, status]).toEqual([path, 200])
    expect([path, whatRuns(body, 'window.taken')]).toEqual([path, []])
  }
  expect((await read(`/${address}/`)).body).toContain('&lt;script&gt;window.taken=1')
  const reader = await browser.newPage()
  for (const path of [`/${address}/`, '/search/?q=taken']) {
    await reader.goto(`${target.handbook}${path}`)
    await expect(reader.getByText('window.taken=1').first()).toBeVisible()
    expect(await reader.evaluate(() => 'taken' in window)).toBe(false)
  }
  await reader.close()
})

attack('what would run in a page is no colour, no logo and no address', async ({ target: { act } }) => {
  const { accent, timeZone, contact } = JSON.parse(
    await did(act('editor', 'GET', '/api/globals/settings')),
  ) as Setting
  const update = idOf(
    await did(
      act('editor', 'POST', '/api/updates', {
        title: 'Settings',
        note: 'Our colours.',
        items: [{ global: 'settings' }],
        reviewers: [{ user: await approverOf(act), required: true }],
      }),
    ),
  )
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="window.taken=1"/>')
  const logo = (mediaType: string) => ({ alt: 'Logo', mediaType, base64: drawing.toString('base64') })
  for (const bad of [
    { accent: 'red;}</style><script>window.taken=1</script>' },
    { accent: '#123456;background:url(//elsewhere.test)' },
    { timeZone: '<script>' },
    { contact: { text: 'Ask', email: 'javascript:alert(1)' } },
    { logo: logo('image/svg+xml') },
    { logo: logo('image/png') },
    { logo: { ...logo('text/html'), src: 'https://elsewhere.test/logo.png' } },
  ]) {
    const settings = { accent, timeZone, contact, logo: null, ...bad }
    const saved = await act('editor', 'POST', '/api/globals/settings?draft=true', settings)
    const sent = await act('editor', 'POST', `/api/updates/${update}/submit`)
    expect([bad, saved.status === 400 || sent.status === 422]).toEqual([bad, true])
  }
  await did(act('editor', 'POST', `/api/updates/${update}/discard`))
})

type Setting = Pick<Settings, 'accent' | 'contact' | 'timeZone'>

async function approverOf(act: Target['act']): Promise<string> {
  return idOf(await did(act('editor', 'GET', '/api/users?where[email][contains]=approver')))
}

/** The published line with the script. */
async function lineOf({ read }: Target): Promise<string> {
  const { body } = await read('/data/behaviours.csv')
  return body.slice(body.indexOf('window.taken=1'))
}

/** An editor writes the script into everything a competency says, and sends it to the approver. */
async function sendScript({ act }: Target): Promise<{ competency: string; update: string }> {
  const found = await did(act('editor', 'GET', '/api/competencies?limit=1&page=3&sort=createdAt&depth=0'))
  const competency = idOf(found)
  const { docs } = JSON.parse(found) as { docs: Competency[] }
  // The field keeps JSON, which is a list of lines.
  const [first, ...others] = docs[0]?.behaviours as object[]
  const changed = {
    definition: script,
    rationale: script,
    behaviours: [{ ...first, text: script }, ...others],
  }
  await did(act('editor', 'PATCH', `/api/competencies/${competency}?draft=true`, changed))
  const started = {
    title: script,
    note: script,
    items: [{ document: { relationTo: 'competencies', value: competency } }],
    reviewers: [{ user: await approverOf(act), required: true }],
  }
  const update = idOf(await did(act('editor', 'POST', '/api/updates', started)))
  await did(act('editor', 'POST', `/api/updates/${update}/submit`))
  return { competency, update }
}
