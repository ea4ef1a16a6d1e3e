// What every command has in common: reading its arguments, --help, --json, and saying at the end what happened.
// Commands never write to standard output themselves and never end the process.
import { isAbsolute, resolve } from 'node:path'
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { parseSettings, type Settings } from '#cms/settings/parse-settings'
import { listenForInterruption } from './interruption.ts'
import {
  exitCodeOf,
  firstSentence,
  outcomeAsJson,
  problemLines,
  refusal,
  refusalOf,
  type Outcome,
  type Refusal,
} from './outcome.ts'

/** One option, with the sentence that --help shows for it. */
type Option = { type: 'boolean' | 'string'; help: string; value?: string }
type Options = Readonly<Record<string, Option>>
type Values<O extends Options> = {
  [Name in keyof O]?: O[Name]['type'] extends 'boolean' ? boolean : string
}

/** Where a command tells what it is doing; everything goes to standard error. */
export type Progress = {
  say: (line: string) => void
  /** Runs a step of more than a second: says its name when it begins and its time when it ends. */
  step: <T>(name: string, work: () => Promise<T>) => Promise<T>
}

type Command<O extends Options> = {
  /** As a person types it, such as "npm run demo -- [documents...] [--out DIR]". */
  usage: string
  does: string
  options: O
  /** How many other arguments it takes. */
  arguments: { least: number; most: number }
  run: (given: {
    arguments: string[]
    options: Values<O>
    json: boolean
    progress: Progress
    /** For a command that goes on: says now, once, what other commands say at their end. */
    ready: (summary: string, details: object) => void
  }) => Promise<Outcome>
}

/** Runs a command with this process's arguments and ends the process with its exit code. */
export async function runCommand<const O extends Options>(command: Command<O>): Promise<never> {
  const parsed = readArguments(command)
  if (parsed.help) return end(0, helpOf(command), '')
  listenForInterruption()
  const { json } = parsed
  let said = false
  const ready = (summary: string, details: object) => {
    said = true
    process.stdout.write(`${json ? JSON.stringify({ ok: true, ...details }) : summary}\n`)
  }
  const outcome =
    parsed.problem ?? (await attempt(() => command.run({ ...parsed, progress: progress(), ready })))
  const code = exitCodeOf(outcome)
  if (json)
    return end(code, said ? '' : JSON.stringify(outcomeAsJson(outcome)), said ? problemLines(outcome) : '')
  return end(code, outcome.summary ?? '', problemLines(outcome))
}

/** The settings of this process, or the refusal that names every wrong variable. */
export function settingsOrRefusal(): { ok: true; settings: Settings } | Refusal {
  const parsed = parseSettings(process.env, process.cwd())
  if (parsed.ok) return { ok: true, settings: parsed.value }
  return {
    ok: false,
    because: 'usage',
    problems: parsed.problems.map((problem) => ({ ...problem, file: '' })),
  }
}

/** A path that a person gave, absolute, from the folder they stood in. */
export function givenPath(path: string): string {
  return isAbsolute(path) ? path : resolve(process.env['INIT_CWD'] ?? process.cwd(), path)
}

function readArguments<O extends Options>(command: Command<O>) {
  const options: ParseArgsOptionsConfig = {
    ...command.options,
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  }
  const json = process.argv.includes('--json')
  const wrong = (message: string) => ({
    help: false as const,
    json,
    arguments: [],
    options: {},
    problem: refusal('usage', message, `Usage: ${command.usage}`),
  })
  let parsed
  try {
    parsed = parseArgs({ allowPositionals: true, strict: true, options })
  } catch (error) {
    return wrong(`${firstSentence(error)}.`)
  }
  const { values, positionals } = parsed
  if (values.help === true) return { help: true as const }
  const { least, most } = command.arguments
  if (positionals.length < least) return wrong('An argument is missing.')
  if (positionals.length > most) return wrong(`"${positionals[most] ?? ''}" is one argument too many.`)
  // parseArgs has checked each value against the type that its option declares.
  return {
    help: false as const,
    json,
    arguments: positionals,
    options: values as Values<O>,
    problem: undefined,
  }
}

async function attempt(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    if (process.env['DEBUG']) console.error(error)
    return refusalOf(error)
  }
}

function progress(): Progress {
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  return {
    say,
    step: async (name, work) => {
      say(`${name} ...`)
      const began = performance.now()
      const result = await work()
      say(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
      return result
    },
  }
}

function helpOf({ usage, does, options }: { usage: string; does: string; options: Options }): string {
  const rows: [string, string][] = Object.entries(options).map(([name, { value, help }]) => [
    `--${name}${value === undefined ? '' : ` ${value}`}`,
    help,
  ])
  rows.push(['--json', 'One JSON object on standard output instead of the summary.'])
  rows.push(['--help', 'This text.'])
  const width = Math.max(...rows.map(([option]) => option.length)) + 2
  return [
    does,
    '',
    `Usage: ${usage}`,
    '',
    ...rows.map(([option, help]) => `  ${option.padEnd(width)}${help}`),
    '',
    'Exit codes: 0 done, 1 refused because of the content, 2 wrong usage or setting, 3 the machine.',
  ].join('\n')
}

/** Ends the process once everything is written: a pipe may still be taking it. */
function end(code: number, output: string, problems: string): Promise<never> {
  return new Promise(() => {
    process.stderr.write(problems === '' ? '' : `${problems}\n`, () => {
      process.stdout.write(output === '' ? '' : `${output}\n`, () => process.exit(code))
    })
  })
}
