// Asks the registry about known faults of the packages that the product runs on. A registry that cannot say is said to be one
// and fails nothing. Exceptions stand in audit-exceptions.json, each with a reason and the day it ends.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const exceptions = JSON.parse(readFileSync(join(here, 'audit-exceptions.json'), 'utf8'))
const today = new Date().toISOString().slice(0, 10)
const accepted = new Set(exceptions.filter(({ until }) => until >= today).map(({ advisory }) => advisory))

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: join(here, '..'),
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})
const report = parse(stdout)
if (report?.vulnerabilities === undefined) {
  console.log('The registry used here does not answer audits, so the packages were not audited.')
  process.exit(0)
}
const found = Object.values(report.vulnerabilities)
  .flatMap(({ name, via }) =>
    via.filter((cause) => typeof cause === 'object').map((cause) => ({ name, ...cause })),
  )
  .filter(({ severity, url }) => ['high', 'critical'].includes(severity) && !accepted.has(url))
for (const { name, title, severity, url } of found) console.log(`${name}: ${title} (${severity}) ${url}`)
console.log(
  found.length === 0
    ? 'No package is known to be badly at fault.'
    : 'Upgrade them, or add a dated exception to .ci/audit-exceptions.json.',
)
process.exit(found.length === 0 ? 0 : 1)

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
