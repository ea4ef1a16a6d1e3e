// Turns what zod found wrong into problems a person can act on.
import type { z } from 'zod'
import type { Problem } from './problem.ts'

/** Every issue of a zod error as a problem of the record `file`. */
export function problemsFromZod(error: z.ZodError, file: string): Problem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue, file, []))
}

type Path = readonly PropertyKey[]

function problemsOfIssue(issue: z.core.$ZodIssue, file: string, prefix: Path): Problem[] {
  const path = [...prefix, ...issue.path]
  const field = fieldPath(path)
  switch (issue.code) {
    case 'invalid_type':
      return [
        missing(issue)
          ? { file, field, message: 'This is missing.', mend: `Add ${article(issue.expected)}.` }
          : {
              file,
              field,
              message: `This is not ${article(issue.expected)}.`,
              mend: `Write ${article(issue.expected)} here.`,
            },
      ]
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        file,
        field: fieldPath([...path, key]),
        message: `"${key}" is not a field of the contract.`,
        mend: 'Remove it, or check its spelling.',
      }))
    case 'invalid_value':
      return [
        {
          file,
          field,
          message: 'This is not one of the values allowed here.',
          mend: `Use ${issue.values.map(String).join(', ')}.`,
        },
      ]
    case 'invalid_union':
      return [unionProblem(issue, file, path)]
    case 'too_small':
    case 'too_big':
      return [
        { file, field, message: 'This is not in the form the contract asks for.', mend: `${limit(issue)}.` },
      ]
    default:
      return [
        { file, field, message: 'This is not in the form the contract asks for.', mend: `${issue.message}.` },
      ]
  }
}

/** Where the forms are told apart by one word, the words; otherwise what each form lacks. */
function unionProblem(issue: z.core.$ZodIssueInvalidUnion, file: string, path: Path): Problem {
  const field = fieldPath(path)
  const lacking = issue.errors.flatMap((issues) => issues.flatMap((one) => problemsOfIssue(one, file, path)))
  if (lacking.length === 0)
    return {
      file,
      field,
      message: 'This is not one of the values allowed here.',
      mend: `Use ${('options' in issue ? (issue.options ?? []) : []).map(String).join(', ')}.`,
    }
  const ways = [...new Set(lacking.map((p) => `${p.field}: ${p.message} ${p.mend}`))]
  return {
    file,
    field,
    message: 'This fits none of the forms allowed here.',
    mend: `Mend it in one of these ways. ${ways.join(' Or ')}`,
  }
}

/** The contract's own words where it has some; zod's speak of comparison signs. */
function limit(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  if (!/^Too (small|big)/.test(issue.message)) return issue.message
  const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`
  switch (issue.origin) {
    case 'string':
      return `Write ${bound} characters`
    case 'array':
    case 'set':
      return `Give ${bound} of them`
    default:
      return `Write a number of ${bound}`
  }
}

function missing(issue: z.core.$ZodIssue): boolean {
  return 'input' in issue ? issue.input === undefined : /received undefined/.test(issue.message)
}

function article(expected: string): string {
  const noun =
    (
      {
        string: 'text',
        array: 'list',
        object: 'record',
        record: 'record',
        boolean: 'yes or no',
        int: 'whole number',
      } as const
    )[expected] ?? expected
  if (noun === 'text' || noun === 'yes or no') return noun
  return `a ${noun}`
}

function fieldPath(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text === '' ? String(part) : `${text}.${String(part)}`
  }, '')
}
