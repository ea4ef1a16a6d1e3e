// No database leaves a trace in what is published: the same content gives the same bytes under data/, on MongoDB as on a
// SQLite file, and on another SQLite file with ids of its own.
import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, testDatabase } from '../support/fresh-database.ts'
import { digestsIn } from '../support/read-folder.ts'
import { runScript } from '../support/run-script.ts'

const documents = ['audience-columns.txt', 'level-columns.txt'].map((name) =>
  join(import.meta.dirname, '../fixtures/documents', name),
)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handbook-both-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const realFolder = process.env['REAL_DOCUMENTS_DIR'] ?? ''
const realDocuments = (realFolder === '' ? [] : readdirSync(realFolder))
  .filter((name) => /^00[02]_/.test(name))
  .map((name) => join(realFolder, name))

const contents = [
  { what: 'imported documents', files: [...documents, ...realDocuments] },
  ...(testDatabase === 'mongodb' ? [{ what: 'the samples', files: [] }] : []),
]

it.each(contents)(
  `${testDatabase} publishes $what with the same data as a SQLite file`,
  async ({ what, files }) => {
    const database = await freshDatabase()
    const here = join(folder, what, testDatabase)
    const onFile = join(folder, what, 'file')
    try {
      await demonstrate(files, here, database.url)
      await demonstrate(files, onFile, '')
    } finally {
      await database.remove()
    }
    const data = await digestsIn(join(here, 'data'))
    expect(Object.keys(data)).toContain('behaviours.csv')
    expect(data).toEqual(await digestsIn(join(onFile, 'data')))
  },
)

async function demonstrate(files: readonly string[], out: string, url: string): Promise<void> {
  const args = [...files, '--out', out, '--no-serve']
  const { code, lines } = await runScript('bin/demo.ts', args, { DATABASE_URL: url }).ended
  if (code !== 0) throw new Error(lines.join('\n'))
}
