// The last look at a release before anything is written: its shape, and how its records fit together. All problems at
// once, each named after the document an editor can open. An empty release is allowed.
import type { z } from 'zod'
import { checkContent } from '#content-schema/check-content'
import { competency } from '#content-schema/competency'
import { framework } from '#content-schema/framework'
import type { Problem } from '#content-schema/problem'
import { problemsFromZod } from '#content-schema/problems-from-zod'
import { releaseContent, type ReleaseContent } from '#content-schema/release'
import { role } from '#content-schema/role'
import { competencyRecord, frameworkRecord, roleRecord } from '#content-schema/rules/record-name'
import { settings } from '#content-schema/settings'
import { retiredAreGone } from './retired-are-gone.ts'

/** Everything wrong with the release. While a record has the wrong shape, what it refers to is not looked at. */
export function checkRelease(content: ReleaseContent): Problem[] {
  const shape = shapeProblems(content)
  return shape.length > 0 ? shape : [...checkContent(content), ...retiredAreGone(content)]
}

function shapeProblems(content: ReleaseContent): Problem[] {
  const { frameworks, competencies, roles } = content
  const rest = {
    ...content,
    frameworks: [],
    competencies: [],
    roles: [],
    settings: wellShapedSettings(content),
  }
  return [
    ...frameworks.flatMap((f) => problemsOf(framework, f, frameworkRecord(f))),
    ...competencies.flatMap((c) => problemsOf(competency, c, competencyRecord(c))),
    ...roles.flatMap((r) => problemsOf(role, r, roleRecord(r))),
    ...problemsOf(settings, content.settings, 'settings'),
    ...problemsOf(releaseContent, rest, 'release'),
  ]
}

/** The settings have been looked at under their own name; what is left is told of the release. */
function wellShapedSettings(content: ReleaseContent): unknown {
  return settings.safeParse(content.settings).success ? content.settings : { title: 'Handbook' }
}

function problemsOf(schema: z.ZodType, value: unknown, file: string): Problem[] {
  const parsed = schema.safeParse(value)
  return parsed.success ? [] : problemsFromZod(parsed.error, file)
}
