// npm run import: documents become drafts in updates of one person, with an account of every line.
import { importDocument } from '#cms/actions/import-document'
import { assembleImports, type AssembledImport } from '#cms/import/assemble-import'
import { readSource } from '#cms/import/read-source'
import { openCms } from '#cms/open-cms'
import type { User } from '#cms/payload-types'
import type { Problem } from '#content-schema/problem'
import { givenPath, runCommand, settingsOrRefusal } from './command.ts'
import { refusal, type Outcome } from './outcome.ts'

type Imported = { file: string } & (
  | { ok: true; update?: string; imported: AssembledImport[]; differences?: string[] }
  | { ok: false; problems: Problem[] }
)

await runCommand({
  usage: 'npm run import -- FILE... --as EMAIL [--dry-run]',
  does: 'Brings documents in as drafts and says what became of every line.',
  options: {
    as: { type: 'string', value: 'EMAIL', help: 'The editor whose drafts they become.' },
    'dry-run': { type: 'boolean', help: 'Only says what would become of every line; writes nothing.' },
  },
  arguments: { least: 1, most: Infinity },
  run: async ({ arguments: files, options, progress }) => {
    if (options['dry-run'] === true) return outcomeOf(await dryRun(files))
    if (options.as === undefined)
      return refusal(
        'usage',
        'Whose drafts they become is missing.',
        'Add --as and the email address of an editor.',
        '--as',
      )
    const parsed = settingsOrRefusal()
    if (!parsed.ok) return parsed
    const cms = await openCms()
    try {
      const user = await findEditor(cms.payload, options.as)
      if (user === undefined)
        return refusal(
          'usage',
          `There is no active editor with the address ${options.as}.`,
          'Ask an administrator to add this person, or use another address.',
          '--as',
        )
      const results: Imported[] = []
      for (const file of files) {
        const result = await progress.step(`Importing ${file}`, () =>
          importDocument(cms.payload, givenPath(file), user),
        )
        results.push(
          result.ok
            ? {
                file,
                ok: true,
                update: result.update.id,
                imported: result.imported,
                differences: result.differences,
              }
            : { file, ...result },
        )
      }
      return outcomeOf(results)
    } finally {
      await cms.close()
    }
  },
})

async function dryRun(files: readonly string[]): Promise<Imported[]> {
  const results: Imported[] = []
  for (const file of files) {
    const source = await readSource(givenPath(file))
    const assembled = source.ok ? assembleImports(source.value) : source
    results.push(assembled.ok ? { file, ok: true, imported: assembled.value } : { file, ...assembled })
  }
  return results
}

async function findEditor(
  payload: Awaited<ReturnType<typeof openCms>>['payload'],
  email: string,
): Promise<User | undefined> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: email.toLowerCase() } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs.find(
    ({ active, system, roles }) =>
      active !== false && system !== true && roles.some((role) => role === 'editor' || role === 'approver'),
  )
}

function outcomeOf(results: readonly Imported[]): Outcome {
  const summary = results
    .map((result) =>
      result.ok
        ? `${[...result.imported.map(({ report }) => report), ...(result.differences ?? [])].join('\n\n')}\n${result.update === undefined ? 'Nothing was written.' : `The drafts are in update ${result.update}.`}`
        : `${result.file}: refused.`,
    )
    .join('\n\n')
  const details = {
    documents: results.map((result) =>
      result.ok
        ? {
            file: result.file,
            ok: true,
            ...(result.update === undefined ? {} : { update: result.update }),
            ...detailsOf(result.imported),
          }
        : { file: result.file, ok: false, problems: result.problems },
    ),
  }
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems))
  return problems.length === 0
    ? { ok: true, summary, details }
    : { ok: false, because: 'content', problems, summary, details }
}

function detailsOf(imported: readonly AssembledImport[]) {
  const entries = imported.flatMap(({ account }) => account.entries)
  const competencies = imported.flatMap(({ bundle }) => bundle.competencies)
  const count = (kind: (typeof entries)[number]['fate']['kind']): number =>
    entries.filter(({ fate }) => fate.kind === kind).length
  return {
    framework: imported.map(({ bundle }) => bundle.framework.id).join(', '),
    competencies: competencies.length,
    behaviours: competencies.flatMap(({ behaviours }) => behaviours).length,
    totals: { placed: count('placed'), furniture: count('furniture'), notPlaced: count('notPlaced') },
    flags: imported.flatMap(({ outline }) => outline.flags),
    notPlaced: entries.filter(({ fate }) => fate.kind === 'notPlaced'),
  }
}
