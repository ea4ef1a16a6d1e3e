// A backup that is restored is the same system: the same handbook, the same people and passwords, the same unfinished work,
// on the database it came from and on the other kind.
import { mkdtemp, realpath, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedLink, siteDoor } from '#bin/site-door'
import { buildNextRelease } from '#cms/actions/build-next-release'
import { emptyPlace, kindsHere, type Place } from '../support/empty-place.ts'
import { filesHolding, digestsIn } from '../support/read-folder.ts'
import { runScript } from '../support/run-script.ts'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { makeUpdate, publishSmallFramework, publishUpdate, type SmallFramework } from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let approver: SignedIn
let small: SmallFramework
let folder: string
let file: string
let inReview: string
let hash: string
let data: Record<string, string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handbook-backup-'))
  file = join(folder, 'backup.tar.gz')
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  small = await publishSmallFramework(cms, editor, approver)
  // A line that goes, so that its address is one of those that must be kept.
  await publishUpdate(cms, editor, approver, await withoutSecondLine())
  await buildNextRelease(
    cms.payload,
    { dataDir: cms.dataDir, timeZone: 'Europe/London' },
    siteDoor({ dataDir: cms.dataDir, handbook: { url: 'http://127.0.0.1:4321', basePath: '', port: 4321 } }),
    new Date(),
  )
  data = await digestsIn(join(await realpath(publishedLink(cms.dataDir)), 'data'))
  inReview = await changed('Waiting for Asha.')
  await cms.rest('POST', `/updates/${inReview}/submit`, { as: editor })
  hash = String((await cms.rest('GET', `/updates/${inReview}`, { as: editor })).body.hash)
  const made = await runScript('bin/backup.ts', [file], {}).ended
  expect(made.lines.join('\n')).toContain('1 frameworks, 1 competencies, 3 updates, 2 releases')
  expect(made.code).toBe(0)
})
afterAll(async () => {
  await cms.close()
  await rm(folder, { recursive: true, force: true })
})

async function changed(definition: string): Promise<string> {
  return drafted({ definition })
}

async function withoutSecondLine(): Promise<string> {
  const { body } = await cms.rest('GET', `/competencies/${small.competencyId}?draft=true`, { as: editor })
  return drafted({ behaviours: (body.behaviours as object[]).slice(0, 1) })
}

async function drafted(body: object): Promise<string> {
  await cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, { as: editor, body })
  return makeUpdate(cms, editor, approver, [{ relationTo: 'competencies', value: small.competencyId }])
}

it('is readable by its owner alone and holds no session and no token', async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const place = await emptyPlace('sqlite')
  try {
    await restored(place)
    const { output } = await asked(place, 'users')
    expect(output).toContain('edda.moss@example.org')
    expect(output).not.toContain('expiresAt')
  } finally {
    await place.remove()
  }
})

describe.each(kindsHere)('restored into an empty %s', (kind) => {
  let place: Place
  beforeAll(async () => {
    place = await emptyPlace(kind)
    await restored(place)
  })
  afterAll(() => place.remove())

  it('publishes the same bytes, old addresses included', async () => {
    const live = await realpath(publishedLink(place.dataDir))
    expect(await digestsIn(join(live, 'data'))).toEqual(data)
    expect(await filesHolding(live, 'Talks over residents.')).not.toEqual([])
  })

  it('backed up again, holds the same rows', async () => {
    const again = join(folder, `again-${kind}.tar.gz`)
    expect((await runScript('bin/backup.ts', [again], place.environment).ended).code).toBe(0)
    const twice = await emptyPlace('sqlite')
    try {
      await restored(twice, again)
      expect(JSON.parse((await asked(twice, 'everything')).output)).toEqual(
        JSON.parse((await asked(place, 'everything')).output),
      )
    } finally {
      await twice.remove()
    }
  })

  it('lets people sign in and approve what was in review, by the hash they had seen', async () => {
    const { output } = await asked(place, 'approve', inReview, hash)
    expect(JSON.parse(output)).toMatchObject({
      signedIn: 200,
      approved: { ok: true, state: 'approved' },
      published: 200,
    })
  })
})

async function restored(place: Place, from = file): Promise<void> {
  const { code, lines } = await runScript('bin/restore.ts', [from], place.environment).ended
  expect(lines.join('\n')).toContain('Release 2 is live again.')
  expect(code).toBe(0)
}

/** What a restored system answers; it runs in a process of its own, because a CMS is opened once a process. */
function asked(place: Place, ...what: string[]) {
  return runScript('tests/support/ask-restored.ts', what, place.environment).ended
}
