// The picture of the workflow in the documentation is the table itself.
import { readFile, writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { expect, it } from 'vitest'
import { describeWorkflow } from '#cms/workflow/describe-workflow'
import { transitions, updateActions } from '#cms/workflow/transitions'

const page = new URL('../../../docs/workflow.md', import.meta.url)
const refresh = 'UPDATE_DOCS=1 npx vitest run tests/cms/workflow/describe-workflow.test.ts'

it('has one row for every action', () => {
  expect(transitions.map(({ action }) => action).sort()).toEqual([...updateActions].sort())
})

it('docs/workflow.md is what the table says', async () => {
  const options = await resolveConfig(page)
  const drawn = await format(describeWorkflow(), { ...options, parser: 'markdown' })
  if (process.env['UPDATE_DOCS'] === '1') await writeFile(page, drawn)
  const kept = await readFile(page, 'utf8').catch(() => '')
  expect(kept, `docs/workflow.md is stale. Refresh it: ${refresh}`).toBe(drawn)
})
