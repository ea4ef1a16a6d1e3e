// The last look at a release before anything is written: its shape, and how its records fit together. All problems at
// once, each named after the document an editor can open. An empty release is allowed.
import type { z } from 'zod'
import { checkContent } from '#content-schema/check-content'
import { competency } from '#content-schema/competency'
import { framework } from '#content-schema/framework'
import type { Problem } from '#content-schema/problem'
import { problemsFromZod } from '#content-schema/problems-from-zod'
import { releaseContent } from '#content-schema/release'
import { role } from '#content-schema/role'
import { competencyRecord, frameworkRecord, roleRecord } from '#content-schema/rules/record-name'
import { settings } from '#content-schema/settings'
import { retiredAreGone } from './retired-are-gone.ts'

/** What has been assembled; drafts may be unfinished, so nothing within a record is relied on. */
export type ContentToCheck = {
  settings: object
  frameworks: readonly { id?: string | undefined }[]
  competencies: readonly { id?: string | undefined; framework?: string | undefined }[]
  roles?: readonly { id?: string | undefined; framework?: string | undefined }[]
}

/** Everything wrong with the release. While a record has the wrong shape, what it refers to is not looked at. */
export function checkRelease(content: ContentToCheck): Problem[] {
  const records = recordProblems(content)
  if (records.length > 0) return records
  const parsed = releaseContent.safeParse(content)
  if (!parsed.success) return problemsFromZod(parsed.error, 'release')
  return [...checkContent(parsed.data), ...retiredAreGone(parsed.data)]
}

function recordProblems({
  frameworks,
  competencies,
  roles = [],
  settings: written,
}: ContentToCheck): Problem[] {
  return [
    ...problemsOf(settings, written, 'settings'),
    ...frameworks.flatMap((f) => problemsOf(framework, f, frameworkRecord({ id: f.id ?? '?' }))),
    ...competencies.flatMap((c) => problemsOf(competency, c, competencyRecord(named(c)))),
    ...roles.flatMap((r) => problemsOf(role, r, roleRecord(named(r)))),
  ]
}

function named({ id = '?', framework = '?' }: { id?: string | undefined; framework?: string | undefined }) {
  return { id, framework }
}

function problemsOf(schema: z.ZodType, value: unknown, file: string): Problem[] {
  const parsed = schema.safeParse(value)
  return parsed.success ? [] : problemsFromZod(parsed.error, file)
}
