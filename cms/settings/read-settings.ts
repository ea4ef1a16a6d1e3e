// The settings of this process, from its environment. Parsed anew on each call, so that tests can set variables first.
import { problemAsLine } from '#content-schema/problem'
import { parseSettings, type Settings } from './parse-settings.ts'

/** The settings of this process. Throws an error that lists every wrong variable; commands parse first and say it better. */
export function readSettings(): Settings {
  const parsed = parseSettings(process.env, process.cwd())
  if (parsed.ok) return parsed.value
  throw new Error(parsed.problems.map(problemAsLine).join('\n'))
}
