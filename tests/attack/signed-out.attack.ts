// Pages and functions of the admin, asked for by somebody who is not signed in: a form to sign in, and nothing of what is
// being written.
import { expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { attack, newAddress, type Target } from '#tests/support/attack'
import type { Who } from '#tests/support/attackers'
import { problemForStranger } from '#tests/support/harmless'
import { mark } from '#tests/support/marked-drafts'

attack('the pages of the CMS tell a stranger nothing of drafts or people', async ({ target }) => {
  const { act, drafts } = target
  const pages = [
    '/admin',
    '/admin/collections/frameworks',
    `/admin/collections/frameworks/${drafts.framework}`,
    `/admin/collections/frameworks/${drafts.framework}/versions`,
    `/admin/collections/frameworks/${drafts.framework}?draft=true`,
    `/admin/collections/competencies/${drafts.competency}`,
    '/admin/collections/updates',
    `/admin/collections/updates/${drafts.update}/review`,
    '/admin/collections/users',
    '/admin/collections/users/create',
    '/admin/globals/settings',
    '/admin/account',
    '/admin/import',
    '/admin/create-first-user',
    '/admin/reset/0123456789abcdef',
    '/admin/no-such-page',
    `/preview/${drafts.update}/${'0'.repeat(64)}/`,
  ]
  const told: string[] = []
  for (const page of pages)
    for (const who of ['nobody', 'deactivated'] as const)
      for (const headers of [{}, { RSC: '1' }, { 'Next-Router-Prefetch': '1', RSC: '1' }]) {
        const answer = await target.ask(page, {
          headers: { ...headers, Cookie: target.cookies[who], Accept: 'text/html' },
        })
        const { status } = answer
        const leaks = answer.body.includes(mark) || /@example\.(org|com)/.test(answer.body)
        if (status === 0 || status >= 500 || leaks)
          told.push(`${who} ${page} ${JSON.stringify(headers)}: ${status}`)
      }
  expect(told).toEqual([])
  // The same page shows it to the person who wrote it, so the silence above means something.
  expect((await act('editor', 'GET', `/admin/collections/frameworks/${drafts.framework}`)).body).toContain(
    mark,
  )
})

attack('the functions behind the admin do nothing for a stranger', async ({ target }) => {
  const functions = await serverFunctions()
  expect(functions.length).toBeGreaterThan(0)
  const { framework } = target.drafts
  const args = { collectionSlug: 'frameworks', id: framework, docID: framework, operation: 'update' }
  const asked = [
    { name: 'render-document', args: { ...args, initialData: {}, redirectAfterDelete: false } },
    { name: 'render-list', args: { collectionSlug: 'users', query: { limit: 10 } } },
    { name: 'table-state', args: { collectionSlug: 'users', query: { limit: 10 }, columns: [] } },
    { name: 'form-state', args: { ...args, schemaPath: 'frameworks', docPermissions: { fields: true } } },
    { name: 'copy-data-from-locale', args },
    {
      name: 'schedule-publish',
      args: { ...args, type: 'publish', doc: { relationTo: 'frameworks', value: framework } },
    },
    { name: 'no-such-function', args },
  ]
  const call = (who: Who, id: string, one: unknown) =>
    target.ask('/admin/login', {
      method: 'POST',
      headers: {
        'Next-Action': id,
        'Content-Type': 'text/plain;charset=UTF-8',
        Accept: 'text/x-component',
        Origin: target.origin,
        Host: new URL(target.origin).host,
        Cookie: target.cookies[who],
        'X-Forwarded-For': newAddress(),
      },
      body: JSON.stringify([one]),
    })
  for (const id of functions)
    for (const one of asked)
      for (const who of ['nobody', 'deactivated'] as const) {
        const answer = await call(who, id, one)
        // A function that throws is answered with 500 by Next, without the reason.
        const problem = problemForStranger({ ...answer, status: Math.min(answer.status, 499) })
        expect([one.name, who, problem]).toEqual([one.name, who, undefined])
      }
  const own = await Promise.all(functions.map((id) => call('editor', id, asked[0])))
  expect(own.map(({ body }) => body).join('\n')).toContain(mark)
  await expectUnchanged(target)
})

/** The ids under which Next has published functions of the server; they are in the scripts that every browser loads. */
async function serverFunctions(): Promise<string[]> {
  const manifest = join(import.meta.dirname, '../../cms/.next/server/server-reference-manifest.json')
  const { node } = JSON.parse(await readFile(manifest, 'utf8')) as { node: object }
  return Object.keys(node)
}

async function expectUnchanged({ act, drafts }: Target): Promise<void> {
  const { body } = await act('editor', 'GET', `/api/frameworks/${drafts.framework}?draft=true`)
  expect(body).toContain('"_status":"draft"')
}
