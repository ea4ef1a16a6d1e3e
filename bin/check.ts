// npm run check: everything that can be said about the code without running it.
import { runCommand } from './command.ts'
import { runStaticChecks } from './test/static-checks.ts'

await runCommand({
  usage: 'npm run check',
  does: 'Checks format, lint, types, pages, folder rules and unused code.',
  options: {},
  arguments: { least: 0, most: 0 },
  run: async ({ progress }) => {
    const checks = await runStaticChecks(progress)
    const failed = checks.filter(({ ok }) => !ok).map(({ name }) => name)
    if (failed.length === 0)
      return { ok: true, summary: `All ${checks.length} checks passed.`, details: { checks } }
    return {
      ok: false,
      because: 'content',
      problems: [
        {
          file: '',
          field: '',
          message: `${failed.length} of ${checks.length} checks failed: ${failed.join(', ')}.`,
          mend: 'What each found stands above.',
        },
      ],
      details: { checks },
    }
  },
})
