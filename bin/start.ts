// npm start: everything, on a fresh machine as on a running installation. First what can be refused quickly, then what
// takes long, then the processes that stay.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '#cms/settings/parse-settings'
import { runCommand, settingsOrRefusal } from './command.ts'
import { interruptionEndsWell, onInterruption } from './interruption.ts'
import { refusal } from './outcome.ts'
import { buildAdmin } from './start/build-admin.ts'
import { logLineFor, parseLogLine } from './start/log-line.ts'
import { accountsAsText } from './start/first-accounts.ts'
import { prepareDatabase, type Prepared } from './start/prepare-database.ts'
import { probeFolders } from './start/probe-folder.ts'
import { probePort } from './start/probe-port.ts'
import { supervise, type Program } from './start/supervise.ts'
import { waitUntilAnswering } from './start/wait-until-answering.ts'

await runCommand({
  usage: 'npm start',
  does: 'Starts the CMS, the handbook and the worker; prepares whatever is missing. Ctrl-C stops everything.',
  options: {},
  arguments: { least: 0, most: 0 },
  run: async ({ progress, ready }) => {
    const parsed = settingsOrRefusal()
    if (!parsed.ok) return parsed
    const { settings } = parsed
    const refused =
      (await probeFolders(settings)) ??
      (await probePort(settings.host, settings.cms.port, 'CMS_PORT')) ??
      (await probePort(settings.host, settings.handbook.port, 'HANDBOOK_PORT')) ??
      (await buildAdmin(progress))
    if (refused !== undefined) return refused
    if (settings.mail.server === undefined)
      progress.say(`No SMTP_URL is set: messages to people are kept in ${join(settings.dataDir, 'mail')}.`)
    const prepared = await prepareDatabase(settings, progress)
    if (!prepared.ok) return prepared

    const built = deferred()
    const supervisor = supervise(programs(settings), (name, line) => {
      const said = parseLogLine(line, new Date())
      progress.say(logLineFor(process.stderr.isTTY ? 'terminal' : 'log', name, said))
      if (name === 'worker' && /^Release \d+ (is|failed|could not)/.test(said.msg ?? '')) built.resolve()
    })
    onInterruption(supervisor.stop)
    if (!prepared.hasReleases || existsSync(join(settings.dataDir, 'published'))) built.resolve()
    else progress.say('Building the handbook ...')
    const answering = Promise.all([
      waitUntilAnswering(`${localAddress(settings, settings.cms.port)}/api/health`),
      built.promise.then(() =>
        waitUntilAnswering(
          `${localAddress(settings, settings.handbook.port)}${settings.handbook.basePath}/`,
          // Before the first release there is no page to answer with, and that is an answer too.
          () => true,
        ),
      ),
    ])
    const first = await Promise.race([supervisor.ended, answering])
    if (Array.isArray(first)) {
      interruptionEndsWell()
      ready(welcome(settings, prepared), {
        cms: settings.cms.url,
        handbook: settings.handbook.url,
        ...firsts(prepared),
      })
    }
    const end = await supervisor.ended
    if (end.reason === 'stopped') return { ok: true, summary: '', details: {} }
    return refusal(
      'environment',
      `The ${end.name} ended unexpectedly (${end.how}), so everything was stopped.`,
      'Its last words stand above.',
    )
  },
})

function programs({ host, cms }: Settings): Program[] {
  const root = join(import.meta.dirname, '..')
  const next = join(root, 'node_modules/next/dist/bin/next')
  return [
    { name: 'cms', args: [next, 'start', 'cms', '--hostname', host, '--port', String(cms.port)] },
    { name: 'worker', args: [join(root, 'bin/worker.ts')] },
    { name: 'handbook', args: [join(root, 'bin/serve-handbook.ts')] },
  ]
}

/** Where the servers are reached from this machine, whatever their public address is. */
function localAddress({ host }: Settings, port: number): string {
  const reachable =
    host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host
  return `http://${reachable}:${port}`
}

/** Passwords are printed on a terminal only: anywhere else they would end up in a log. */
function welcome({ cms, handbook }: Settings, { accounts, accountsFile }: Prepared): string {
  const made = accounts.filter(({ chosen }) => !chosen)
  return [
    '',
    `  Handbook  ${handbook.url}/`,
    `  CMS       ${cms.url}/admin`,
    ...(made.length > 0 ? [`  Accounts  ${accountsFile}`] : []),
    ...(made.length > 0 && process.stdout.isTTY ? ['', accountsAsText(made, cms.url)] : []),
    '',
    '  Ctrl-C stops everything.',
  ].join('\n')
}

function firsts({ accounts, accountsFile }: Prepared): object {
  return accounts.some(({ chosen }) => !chosen) ? { accountsFile } : {}
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return {
    promise,
    resolve: () => {
      resolve()
    },
  }
}
