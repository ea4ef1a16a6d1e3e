// The settings of this process, from its environment, with the secret. Read anew on each call, so that tests can set variables first.
import { problemAsLine } from '#content-schema/problem'
import { parseSettings, type Settings } from './parse-settings.ts'
import { readSecret } from './read-secret.ts'

/** The settings of this process. Throws an error that lists every wrong variable; commands parse first and say it better. */
export function loadSettings(): Settings & { secret: string } {
  const parsed = parseSettings(process.env, process.cwd())
  if (!parsed.ok) throw new Error(parsed.problems.map(problemAsLine).join('\n'))
  return { ...parsed.value, secret: readSecret(parsed.value) }
}
