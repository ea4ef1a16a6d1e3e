// A backup taken while people are saving is one moment of their work: nothing in it refers to what it does not have, and every
// update stands where its history says. (SQLite; a MongoDB without transactions can only say that it could not.)
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyPlace, type Place } from '../support/empty-place.ts'
import { testDatabase } from '../support/fresh-database.ts'
import { runScript } from '../support/run-script.ts'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework, makeUpdate } from './small-framework.ts'

type Rows = Record<string, Record<string, unknown>[]>

let cms: TestCms
let place: Place
let folder: string
let writing = true
let written = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handbook-backup-'))
  place = await emptyPlace('sqlite')
  cms = await openTestCms()
})
afterAll(async () => {
  writing = false
  await cms.close()
  await place.remove()
  await rm(folder, { recursive: true, force: true })
})

it.runIf(testDatabase === 'sqlite')('is whole while five people go on saving', async () => {
  const approver = await cms.person('Asha Quill', ['approver'])
  const names = ['Edda Moss', 'Finn Ley', 'Gwen Hart', 'Hugo Park', 'Iris Vale']
  const editors = await Promise.all(names.map((name) => cms.person(name, ['editor'])))
  const work = editors.map((editor, index) => keepSaving(editor, approver, `meadow-${index}`))
  await expect.poll(() => written, { timeout: 60_000 }).toBeGreaterThan(10)
  const file = join(folder, 'backup.tar.gz')
  const before = written
  const { code } = await runScript('bin/backup.ts', [file], {}).ended
  const during = written - before
  writing = false
  await Promise.all(work)
  expect(code).toBe(0)
  expect(during).toBeGreaterThan(5)

  const restored = await runScript('bin/restore.ts', [file], place.environment).ended
  expect(restored, restored.lines.join('\n')).toMatchObject({ code: 0 })
  const { output } = await runScript('tests/support/ask-restored.ts', ['everything'], place.environment).ended
  const rows = JSON.parse(output) as Rows
  const updates = new Map(rows['updates false']!.map((update) => [update.id, update]))
  const last = new Map<unknown, Record<string, unknown>>()
  for (const event of rows['review-events false']!) {
    expect(updates.has(event.update), `the update of event ${String(event.id)}`).toBe(true)
    last.set(event.update, event)
  }
  for (const [id, update] of updates) expect(update.state).toBe(last.get(id)?.to ?? 'draft')
  const competencies = new Map(rows['competencies false']!.map((document) => [document.id, document]))
  for (const version of rows['competencies true']!) expect(competencies.has(version.parent)).toBe(true)
  expect(last.size).toBeGreaterThan(0)
})

/** Saves, sends and withdraws, over and over. */
async function keepSaving(editor: SignedIn, approver: SignedIn, slug: string): Promise<void> {
  const { frameworkId, competencyId } = await draftSmallFramework(cms, editor, slug)
  const update = await makeUpdate(cms, editor, approver, [
    { relationTo: 'frameworks', value: frameworkId, operation: 'add' },
    { relationTo: 'competencies', value: competencyId, operation: 'add' },
  ])
  for (let round = 1; writing; round++) {
    const saves = [
      {
        method: 'PATCH',
        path: `/competencies/${competencyId}?draft=true`,
        body: { definition: `Round ${round}.` },
      },
      { method: 'POST', path: `/updates/${update}/submit`, body: {} },
      { method: 'POST', path: `/updates/${update}/withdraw`, body: {} },
    ]
    for (const { method, path, body } of saves) {
      await cms.rest(method, path, { as: editor, body })
      written += 1
      await sleep(50)
    }
  }
}
