// The folder rules are alive: a deliberate wrong import of each kind is refused, by the rule that says what to do.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { ESLint } from 'eslint'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** A repository in small, so that a deliberate fault never stands in the real one. */
let small: string
beforeAll(() => {
  small = mkdtempSync(join(tmpdir(), 'folder-rules-'))
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(small, file))
  symlinkSync(join(root, 'node_modules'), join(small, 'node_modules'))
  for (const file of [
    'content-schema/slug.ts',
    'cms/settings/parse-settings.ts',
    'cms/actions/approve-update.ts',
    'site/publish/build-site.ts',
    'site/views/home.ts',
    'bin/outcome.ts',
  ])
    write(file, 'export const something = 1')
})
afterAll(() => {
  rmSync(small, { recursive: true, force: true })
})

function write(file: string, source: string) {
  mkdirSync(dirname(join(small, file)), { recursive: true })
  writeFileSync(join(small, file), source)
}

/** The names of the rules that a file with this source breaks. */
async function brokenRules(file: string, source: string): Promise<string[]> {
  write(file, source)
  const options = await extractDepcruiseOptions(join(root, '.dependency-cruiser.mjs'))
  const { output } = await cruise(
    [file],
    { ...options, baseDir: small, cache: false, validate: true },
    {},
    { tsConfig: extractTSConfig(join(small, 'tsconfig.json')) },
  )
  rmSync(join(small, file))
  if (typeof output === 'string') throw new Error('The cruiser was asked for a value, not a report.')
  return output.summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name)
}

it.each([
  ['content-schema/x.ts', `import 'payload'`, 'contract-imports-only-zod'],
  ['cms/identity/x.ts', `import 'node:fs'`, 'identity-is-pure'],
  ['cms/workflow/x.ts', `import 'node:crypto'`, 'workflow-is-pure'],
  ['cms/workflow/x.ts', `import 'zod'`, 'workflow-is-pure'],
  ['cms/import/x.ts', `import 'payload'`, 'import-is-pure'],
  ['cms/import/x.ts', `import 'node:fs'`, 'import-is-pure'],
  ['cms/release/x.ts', `import 'node:fs/promises'`, 'release-is-pure'],
  ['cms/review/x.ts', `import 'payload'`, 'review-is-pure'],
  ['cms/release/x.ts', `import '#cms/settings/parse-settings'`, 'import-and-release-stand-alone'],
  ['cms/settings/parse-x.ts', `import 'node:fs'`, 'verbs-tell-purity'],
  ['cms/settings/assemble-x.ts', `import 'payload'`, 'verbs-tell-purity'],
  ['cms/collections/x.ts', `import '#site/publish/build-site'`, 'collections-do-not-act'],
  ['cms/access/x.ts', `import '#site/publish/build-site'`, 'cms-knows-no-site'],
  ['site/publish/x.ts', `import '#cms/settings/parse-settings'`, 'site-knows-no-cms'],
  ['site/publish/x.ts', `import 'payload'`, 'site-knows-no-cms'],
  ['site/views/x.ts', `import 'node:fs'`, 'views-are-pure'],
  ['site/publish/x.ts', `import '#bin/outcome'`, 'nobody-imports-commands-or-tests'],
  ['cms/settings/x.ts', `import 'fast-check'`, 'product-needs-no-development-package'],
  ['cms/settings/x.ts', `import '../../content-schema/slug.ts'`, 'across-folders-by-name'],
  ['cms/settings/x.ts', `import './y.ts'`, 'imports-resolve'],
  ['cms/release/x.ts', `import '#cms/actions/approve-update'`, 'actions-have-two-callers'],
  ['cms/actions/x.ts', `import '#site/views/home'`, 'one-door-to-publishing'],
])('%s may not say %s: %s', async (file, source, rule) => {
  expect(await brokenRules(file, source)).toContain(rule)
})

it('a file that imports what it may is let through', async () => {
  expect(await brokenRules('cms/settings/x.ts', `import '#content-schema/slug'\nimport 'node:fs'`)).toEqual(
    [],
  )
  expect(await brokenRules('cms/actions/x.ts', `import '#site/publish/build-site'`)).toEqual([])
})

it('a page may not read the contract; it shows a view', async () => {
  const eslint = new ESLint({ cwd: root })
  const lint = async (source: string) => {
    const [result] = await eslint.lintText(`---\n${source}\n---\n<p>x</p>\n`, {
      filePath: join(root, 'site/pages/deliberate.astro'),
    })
    return result?.messages.map(({ ruleId }) => ruleId)
  }
  expect(await lint(`import { slug } from '#content-schema/slug'\nslug`)).toContain('no-restricted-imports')
  expect(await lint(`import fs from 'node:fs'\nfs`)).toContain('no-restricted-imports')
  expect(await lint(`import { home } from '#site/views/home'\nhome`)).not.toContain('no-restricted-imports')
})

it('the approval gate cannot be passed by with payload.db', async () => {
  const eslint = new ESLint({ cwd: root })
  const [result] = await eslint.lintText(
    `declare const payload: { db: unknown }\nexport const x = payload.db\n`,
    {
      filePath: join(root, 'cms/settings/load-settings.ts'),
    },
  )
  expect(result?.messages.map(({ message }) => message).join('\n')).toContain('approval gate')
})
