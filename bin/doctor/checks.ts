// What `npm run doctor` makes of what it has found: one sentence a check, with the mend when something is wrong.
// It decides from facts; everything that asks the machine stands in gather-facts. Longer than most files: a list of small
// checks that is read from top to bottom.

/** What was found. Undefined means that it could not be asked because something before it failed. */
export type Facts = {
  now: Date
  cms: { url: string; loopback: boolean; health: string | undefined; ready: readonly string[] | undefined }
  handbook: { url: string; answers: boolean }
  dataDir: { path: string; mode: number; freeMegabytes: number }
  /** The rights of the secret's file; undefined when the secret comes from the environment or is not made yet. */
  secretMode: number | undefined
  halfRestored: boolean
  lastBackup: { madeAt: Date; file: string; there: boolean } | undefined
  mail: { server: boolean; problem: string | undefined }
  database: { ok: false; why: string } | ({ ok: true } & DatabaseFacts)
  /** What the published folder says it is. */
  published: { number: number; hash: string } | undefined
}

export type DatabaseFacts = {
  kind: 'sqlite' | 'mongodb'
  transactions: boolean
  pending: readonly string[]
  unknown: readonly string[]
  workerUntil: Date | undefined
  newestChange: Date | undefined
  live: { number: number; hash: string | undefined } | undefined
  /** Published documents that the live release does not have, when no release is waiting. */
  notInRelease: readonly string[]
  waiting: number
  failed: { number: number } | undefined
}

/** A check's answer: a sentence, and for what must be mended how. `level` "note" is good to know and no fault. */
export type Finding = { check: string; level: 'ok' | 'note' | 'wrong'; says: string; mend?: string }

const day = 24 * 60 * 60 * 1000
const leastMegabytes = 500

/** Every check in the order in which a person would mend. */
export function checkInstallation(facts: Facts): Finding[] {
  return [
    rights(facts),
    secret(facts),
    disk(facts),
    ...database(facts),
    ...release(facts),
    answers(facts),
    handbookAnswers(facts),
    backup(facts),
    mail(facts),
    clock(facts),
    encryption(facts),
  ]
}

const ok = (check: string, says: string): Finding => ({ check, level: 'ok', says })
const note = (check: string, says: string, mend: string): Finding => ({ check, level: 'note', says, mend })
const wrong = (check: string, says: string, mend: string): Finding => ({ check, level: 'wrong', says, mend })

function rights({ dataDir: { path, mode } }: Facts): Finding {
  return (mode & 0o007) === 0
    ? ok('data folder', `${path} is closed to other accounts.`)
    : wrong('data folder', `Every account of this machine can read ${path}.`, `chmod 700 ${path}`)
}

function secret({ secretMode, dataDir }: Facts): Finding {
  if (secretMode === undefined) return ok('secret', 'The secret does not lie in a file here.')
  return (secretMode & 0o077) === 0
    ? ok('secret', 'Only this account can read the secret.')
    : wrong('secret', 'Other accounts can read the secret.', `chmod 600 ${dataDir.path}/secret`)
}

function disk({ dataDir: { path, freeMegabytes } }: Facts): Finding {
  return freeMegabytes >= leastMegabytes
    ? ok('disk', `${freeMegabytes} MB are free.`)
    : wrong(
        'disk',
        `Only ${freeMegabytes} MB are free on the disk of ${path}.`,
        'Make room: a release that has none is not built.',
      )
}

function database({ database: found, halfRestored, now }: Facts): Finding[] {
  if (halfRestored)
    return [
      wrong('database', 'A restore was broken off.', 'Run npm run restore -- FILE --replace once more.'),
    ]
  if (!found.ok)
    return [
      wrong(
        'database',
        `The database does not answer: ${found.why}.`,
        'Check DATABASE_URL and that its server runs.',
      ),
    ]
  return [
    found.transactions
      ? ok('database', 'It answers and has transactions.')
      : wrong(
          'database',
          'This MongoDB has no transactions, so a failure can leave half a step behind.',
          'Use a replica set; one member is enough.',
        ),
    migrations(found),
    ...(ofThisVersion(found) ? [worker(found, now)] : []),
  ]
}

function worker({ workerUntil }: DatabaseFacts, now: Date): Finding {
  return workerUntil !== undefined && workerUntil > now
    ? ok('worker', 'A worker is at work.')
    : wrong(
        'worker',
        'No worker is at work: what is published does not reach readers.',
        'Start it: npm start, or its own service.',
      )
}

/** Tables of another version cannot be asked about the worker or the releases. */
function ofThisVersion({ pending, unknown }: DatabaseFacts): boolean {
  return pending.length === 0 && unknown.length === 0
}

function migrations({ pending, unknown }: DatabaseFacts): Finding {
  if (unknown.length > 0)
    return wrong(
      'schema',
      'The database was used by a newer version of this system.',
      'Run that version, or restore a backup from before the upgrade.',
    )
  if (pending.length > 0)
    return wrong(
      'schema',
      `The schema waits for ${pending.length} ${pending.length === 1 ? 'change' : 'changes'}.`,
      'Take a backup, stop the system and run npm start.',
    )
  return ok('schema', 'The schema is the one of this version.')
}

function release({ database: found, published }: Facts): Finding[] {
  if (!found.ok || !ofThisVersion(found)) return []
  const { live, waiting, failed, notInRelease } = found
  if (failed !== undefined)
    return [
      wrong(
        'release',
        `Release ${failed.number} could not be built.`,
        'Its page in the CMS says why; then npm run release.',
      ),
    ]
  if (live === undefined) return [note('release', 'Nothing has been published yet.', 'Publish an update.')]
  if (published === undefined || published.number !== live.number || published.hash !== live.hash)
    return [
      wrong(
        'release',
        `Readers have ${published === undefined ? 'nothing' : `release ${published.number}`}; the database says release ${live.number}.`,
        `npm run publish-site -- --release ${live.number}`,
      ),
    ]
  if (notInRelease.length > 0)
    return [
      wrong(
        'release',
        `${notInRelease.length} published documents are not in release ${live.number}: ${notInRelease.slice(0, 3).join(', ')}.`,
        'Publish an update; if they are still missing, report it as a fault of the system.',
      ),
    ]
  return [
    ok(
      'release',
      `Readers have release ${live.number}${waiting > 0 ? `; ${waiting} on the way` : ', with everything that is published'}.`,
    ),
  ]
}

function answers({ cms: { url, health, ready } }: Facts): Finding {
  if (health !== undefined)
    return wrong(
      'CMS',
      `${url} does not answer: ${health}.`,
      'Start it, and look at what stands in front of it.',
    )
  if (ready === undefined || ready.length > 0)
    return wrong(
      'CMS',
      `It answers and is not ready: ${ready?.join(', ') ?? 'no reason given'}.`,
      'See the other findings.',
    )
  return ok('CMS', `${url} answers and is ready.`)
}

function handbookAnswers({ handbook: { url, answers: answering }, database: found }: Facts): Finding {
  if (answering) return ok('handbook', `${url}/ answers.`)
  return found.ok && ofThisVersion(found) && found.live === undefined
    ? note('handbook', `${url}/ has no page yet.`, 'It has one as soon as the first update is published.')
    : wrong(
        'handbook',
        `${url}/ does not answer.`,
        'Start what serves it, and look at what stands in front of it.',
      )
}

function backup({ lastBackup, now }: Facts): Finding {
  const how = 'npm run backup -- FILE, every night, to another machine.'
  if (lastBackup === undefined) return wrong('backup', 'There has never been a backup.', how)
  const days = Math.floor((now.getTime() - lastBackup.madeAt.getTime()) / day)
  if (days >= 2) return wrong('backup', `The newest backup is ${days} days old.`, how)
  return lastBackup.there
    ? ok('backup', `The newest backup is ${lastBackup.file}, of ${lastBackup.madeAt.toISOString()}.`)
    : ok('backup', `The newest backup was taken ${lastBackup.madeAt.toISOString()} and has been moved since.`)
}

function mail({ mail: { server, problem }, dataDir }: Facts): Finding {
  if (!server)
    return note(
      'mail',
      `No mail server is set; messages are kept in ${dataDir.path}/mail.`,
      'Set SMTP_URL, so that people are told what waits for them.',
    )
  return problem === undefined
    ? ok('mail', 'The mail server takes messages.')
    : wrong('mail', `The mail server refuses: ${problem}.`, 'Check SMTP_URL.')
}

function clock({ database: found, now }: Facts): Finding {
  const newest = found.ok ? found.newestChange : undefined
  const ahead = newest === undefined ? 0 : newest.getTime() - now.getTime()
  return ahead <= 5 * 60 * 1000 && now.getUTCFullYear() >= 2026
    ? ok('clock', `This machine says ${now.toISOString()}.`)
    : wrong(
        'clock',
        `This machine says ${now.toISOString()}, and the database has changes from later.`,
        'Let the clock be set over the network (NTP).',
      )
}

function encryption({ cms: { url, loopback } }: Facts): Finding {
  if (url.startsWith('https://')) return ok('encryption', 'The CMS has an https address.')
  return loopback
    ? note(
        'encryption',
        'The CMS can be reached from this machine only.',
        'For others, put a web server with TLS in front and set CMS_URL (docs/running-it.md).',
      )
    : wrong(
        'encryption',
        `${url} sends passwords over the network unencrypted.`,
        'Put TLS in front and set CMS_URL to an https address.',
      )
}
