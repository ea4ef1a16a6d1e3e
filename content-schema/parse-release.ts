// Reading what somebody else wrote: a release or a framework bundle, refused with every problem at once.
import type { z } from 'zod'
import { checkContent } from './check-content.ts'
import { frameworkBundle, type FrameworkBundle } from './framework-bundle.ts'
import type { Checked } from './problem.ts'
import { problemsFromZod } from './problems-from-zod.ts'
import { contractVersion, release, type Release } from './release.ts'
import { settings } from './settings.ts'

/** A release from parsed JSON; `file` is the name used in problems. */
export function parseRelease(input: unknown, file = 'release.json'): Checked<Release> {
  const written = contractVersionOf(input)
  if (written !== undefined && written !== contractVersion)
    return {
      ok: false,
      problems: [
        {
          file,
          field: 'contractVersion',
          message: `This release was written for contract ${JSON.stringify(written)}; this site reads contract ${contractVersion}.`,
          mend: 'Make a new release with the CMS of the same version as the site.',
        },
      ],
    }
  const shaped = parseShape(release, input, file)
  if (!shaped.ok) return shaped
  const problems = checkContent(shaped.value)
  return problems.length === 0 ? shaped : { ok: false, problems }
}

/** A framework with its competencies and roles from parsed JSON, relations to other frameworks left unchecked. */
export function parseFrameworkBundle(input: unknown, file: string): Checked<FrameworkBundle> {
  const shaped = parseShape(frameworkBundle, input, file)
  if (!shaped.ok) return shaped
  const { framework, competencies, roles } = shaped.value
  const problems = checkContent({
    contractVersion,
    settings: settings.parse({ title: framework.title }),
    synonyms: [],
    frameworks: [framework],
    competencies: competencies.map((c) => ({
      ...c,
      related: c.related.filter((r) => r.framework === framework.id),
    })),
    roles,
    changes: [],
    retired: [],
  })
  return problems.length === 0 ? shaped : { ok: false, problems }
}

function parseShape<T>(schema: z.ZodType<T>, input: unknown, file: string): Checked<T> {
  const parsed = schema.safeParse(input)
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: problemsFromZod(parsed.error, file) }
}

function contractVersionOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'contractVersion' in input
    ? input.contractVersion
    : undefined
}
