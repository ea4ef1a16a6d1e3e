// Reads the text that print-outline.ts writes, after a person has changed it or not. Every problem names its line.
import { z } from 'zod'
import type { Checked } from '#content-schema/problem'
import { problemsFromZod } from '#content-schema/problems-from-zod'
import { competencyLine, flagLine, furnitureLine } from './outline-text/competency-fields.ts'
import { frameworkFields, parseVocabulary, vocabularyFields } from './outline-text/framework-fields.ts'
import { outlineLines, problemAt, unquoted, type OutlineReading } from './outline-text/outline-lines.ts'
import { parseFields, plainLine, type LineField } from './outline-text/parse-fields.ts'
import { outline, type Outline } from './outline.ts'

/** The outline in this text; `printOutline` of it gives an equal text. Otherwise what is wrong, line by line. */
export function parseOutlineText(text: string, fileName = 'outline'): Checked<Outline> {
  const reading: OutlineReading = { fileName, problems: [], lineOf: new WeakMap() }
  const lines = outlineLines(text)
  const isWord = (words: string): boolean => vocabularyFields.some(({ pattern }) => pattern.test(words))
  const { layout, competencies, furniture, flags, ...framework } = parseFields(
    lines.filter((line) => !isWord(line.text)),
    documentFields,
    reading,
  )
  const vocabulary = parseVocabulary(
    lines.filter((line) => isWord(line.text)),
    reading,
  )
  const value = {
    layout,
    framework: { ...framework, vocabulary },
    competencies,
    furniture: listsIn(furniture),
    flags: listsIn(flags),
  }
  const parsed = outline.safeParse(value)
  if (!parsed.success) addZodProblems(parsed.error, value, reading)
  else addLooseEnds(parsed.data, value, reading)
  return parsed.success && reading.problems.length === 0
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: reading.problems }
}

const documentFields: readonly LineField[] = [
  plainLine('Layout', 'layout', unquoted),
  ...frameworkFields,
  competencyLine,
  {
    label: 'Furniture',
    pattern: /^Furniture$/,
    field: 'furniture',
    many: true,
    read: (_groups, line, reading) => parseFields(line.below, [furnitureLine], reading).furniture,
  },
  {
    label: 'Flags',
    pattern: /^Flags$/,
    field: 'flags',
    many: true,
    read: (_groups, line, reading) => parseFields(line.below, [flagLine], reading).flags,
  },
]

function listsIn(lists: unknown): unknown[] {
  return Array.isArray(lists) ? lists.flat() : []
}

function addZodProblems(error: z.ZodError, value: unknown, reading: OutlineReading): void {
  for (const issue of error.issues) {
    const line = lineOfPath(issue.path, value, reading)
    for (const problem of problemsFromZod(new z.ZodError([issue]), reading.fileName))
      reading.problems.push({
        ...problem,
        field: line === undefined ? problem.field : `line ${line} (${problem.field})`,
      })
  }
}

/** The line of the innermost part on a path that stands on a line of its own. */
function lineOfPath(
  path: readonly PropertyKey[],
  value: unknown,
  { lineOf }: OutlineReading,
): number | undefined {
  let line: number | undefined
  let part = value
  for (const step of path) {
    if (typeof part !== 'object' || part === null) break
    // A path of zod leads through the value that zod was given.
    part = (part as Record<PropertyKey, unknown>)[step]
    if (typeof part === 'object' && part !== null) line = lineOf.get(part) ?? line
  }
  return line
}

/** Names that refer to nothing: a behaviour under a theme, or a competency in a group or with a value, that is not there. */
function addLooseEnds({ framework, competencies }: Outline, value: unknown, reading: OutlineReading): void {
  competencies.forEach(({ group, value: ownValue, themes, behaviours }, i) => {
    const line = lineOfPath(['competencies', i], value, reading) ?? 1
    if (group !== undefined && !framework.groups.some(({ name }) => name.text === group))
      problemAt(
        reading,
        line,
        `There is no group “${group}”.`,
        'Add a line “Group (cluster): …” above, or mend the name.',
      )
    if (ownValue !== undefined && !framework.values.some(({ name }) => name.text === ownValue))
      problemAt(
        reading,
        line,
        `There is no value “${ownValue}”.`,
        'Add a line “Value: …” above, or mend the name.',
      )
    behaviours.forEach(({ theme }, j) => {
      if (theme === undefined || themes.some(({ name }) => name.text === theme)) return
      const own = lineOfPath(['competencies', i, 'behaviours', j], value, reading) ?? line
      problemAt(
        reading,
        own,
        `This competency has no theme “${theme}”.`,
        'Add a line “Theme: …” to it, or mend the name.',
      )
    })
  })
}
