// payload.db runs no hook, so it passes the gate by; the rule that keeps it in cms/database/ is tried on code that breaks it.
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint({ cwd: process.cwd() })

/** What the rules say about this text, were it the text of that file. */
async function complaints(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: file })
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'no-restricted-syntax')
    .map(({ message }) => message)
}

const ways = {
  'payload.db': 'export const f = (payload: any) => payload.db.updateOne({})',
  'req.payload.db': 'export const f = (req: any) => req.payload.db.deleteMany({})',
  'payload["db"]': 'export const f = (payload: any) => payload["db"].create({})',
  'a db taken out of payload':
    'export const f = ({ db }: any) => db.create({}); export const g = (payload: any) => { const { db } = payload; return db }',
  'payload under another name, destructured':
    'export const f = (cms: any) => { const { payload: { db } } = cms; return db }',
}

describe('payload.db', () => {
  it.each(Object.entries(ways))('is refused as %s', async (_name, text) => {
    expect(await complaints('cms/actions/publish-update.ts', text)).not.toEqual([])
  })

  it.each(['cms/collections/governed/gate.ts', 'cms/open-cms.ts', 'bin/worker.ts'])(
    'is refused in %s',
    async (file) => {
      expect(await complaints(file, ways['payload.db'])).not.toEqual([])
    },
  )

  it('may be used where the database is set up', async () => {
    expect(await complaints('cms/database/migrate.ts', ways['payload.db'])).toEqual([])
  })
})
