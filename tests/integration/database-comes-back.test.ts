// A MongoDB server that is stopped, or that stops answering, while people work, and then comes back: they read a sentence before they
// lose patience, are nobody else meanwhile, lose nothing that was confirmed, and nobody restarts anything.
// (SQLite, which is a file of this machine: database-away.test.ts.)
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLine, type Line } from '../support/cut-line.ts'
import { testDatabase } from '../support/fresh-database.ts'
import { runScript, type RunningScript } from '../support/run-script.ts'
import { openTestCms, type Answer, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework, makeUpdate } from './small-framework.ts'

/** Longer than anybody has to wait with these patiences, which are shorter than those of a real installation. */
const bound = 60_000
const impatient = { serverSelectionTimeoutMS: 1_000, connectTimeoutMS: 1_000, heartbeatFrequencyMS: 500 }

describe.runIf(testDatabase === 'mongodb')('a server that goes away and comes back', () => {
  const server = process.env['MONGODB_TEST_URL'] ?? ''
  let line: Line
  let cms: TestCms
  let editor: SignedIn
  let approver: SignedIn
  let competencyId: string
  let updateId: string
  let worker: RunningScript

  beforeAll(async () => {
    line = await openLine(server, impatient)
    process.env['MONGODB_TEST_URL'] = line.url
    cms = await openTestCms()
    worker = runScript('bin/worker.ts', [], {})
    editor = await cms.person('Edda Moss', ['editor'])
    approver = await cms.person('Asha Quill', ['approver'])
    const { frameworkId, competencyId: made } = await draftSmallFramework(cms, editor)
    competencyId = (await draftSmallFramework(cms, editor, 'orchard')).competencyId
    updateId = await makeUpdate(cms, editor, approver, [
      { relationTo: 'frameworks', value: frameworkId, operation: 'add' },
      { relationTo: 'competencies', value: made, operation: 'add' },
    ])
    await step('submit', editor, {})
    const { hash } = (await cms.rest('GET', `/updates/${updateId}`, { as: approver })).body
    await step('approve', approver, { hash })
    await worker.says('Waiting for releases.')
  })
  afterAll(async () => {
    await worker.kill('all')
    await cms.close()
    await line.remove()
    process.env['MONGODB_TEST_URL'] = server
  })

  const save = (definition: string) =>
    cms.rest('PATCH', `/competencies/${competencyId}?draft=true`, { as: editor, body: { definition } })
  const stored = () => cms.rest('GET', `/competencies/${competencyId}?draft=true`, { as: editor })

  const step = async (action: string, as: SignedIn, body: object) => {
    const answer = await cms.rest('POST', `/updates/${updateId}/${action}`, { as, body })
    expect(answer, action).toMatchObject({ status: 200 })
  }

  /** What is answered to everything a person has open while the line is cut. */
  async function answersDuringOutage(): Promise<void> {
    const began = performance.now()
    const asked = await Promise.all([
      save('While it was away.'),
      stored(),
      // What the admin asks to know who works in it.
      cms.rest('GET', '/users/me', { as: editor }),
      cms.rest('POST', `/updates/${updateId}/withdraw`, { as: editor, body: {} }),
      cms.rest('POST', '/users/login', { body: { email: editor.email, password: 'anything at all' } }),
    ])
    expect(performance.now() - began).toBeLessThan(bound)
    expect(asked).toEqual(asked.map(() => away))
    expect(await cms.rest('GET', '/ready')).toEqual(notReady)
    expect(await cms.rest('GET', '/health')).toMatchObject({ status: 200 })
  }

  it('stopped: a sentence, then everything goes on, and what fell due meanwhile is published', async () => {
    expect((await save('Confirmed before.')).status).toBe(200)
    await step('schedule', approver, { at: new Date(Date.now() + 10_000).toISOString() })
    await line.cut('closed')
    await answersDuringOutage()
    await line.mend()

    expect((await stored()).body.definition).toBe('Confirmed before.')
    expect((await save('Saved after.')).status).toBe(200)
    expect((await stored()).body.definition).toBe('Saved after.')
    await worker.says('Published "First edition", as scheduled.')
    expect((await cms.rest('GET', `/updates/${updateId}`, { as: editor })).body.state).toBe('published')
    expect(await cms.rest('GET', '/ready')).toMatchObject({ status: 200 })
  })

  it('silent: a sentence instead of waiting for ever, and the next save works', async () => {
    await line.cut('silent')
    await answersDuringOutage()
    await line.mend()
    expect((await save('Saved again.')).status).toBe(200)
    expect((await stored()).body.definition).toBe('Saved again.')
  })
})

const away: Answer = {
  status: 503,
  body: {
    errors: [{ message: expect.stringContaining('cannot be reached, so nothing was saved') as string }],
  },
}
const notReady: Answer = { status: 503, body: { ok: false, notReady: ['database'] } }
