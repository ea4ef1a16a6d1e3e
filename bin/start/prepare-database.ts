// Brings the database to where a system can be used: migrated, with somebody who can sign in, and with the samples when
// it was empty. It changes nothing in a database that people already use.
import { randomInt } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { loadSamples } from '#cms/actions/load-samples'
import { openCms } from '#cms/open-cms'
import type { Settings } from '#cms/settings/parse-settings'
import { readSamples } from '#samples/read-samples.ts'
import type { Progress } from '../command.ts'
import type { Refusal } from '../outcome.ts'
import { accountsAsText, firstAccounts, type FirstAccount } from './first-accounts.ts'

/** What was made: accounts with the file that holds their passwords; and whether there is anything to publish. */
export type Prepared = {
  ok: true
  accounts: FirstAccount[]
  accountsFile: string
  hasReleases: boolean
}

/** Opens the database, prepares it and closes it again. */
export async function prepareDatabase(
  settings: Settings,
  { say, step }: Progress,
): Promise<Prepared | Refusal> {
  const cms = await step('Opening the database', () => openCms(say))
  try {
    const accountsFile = join(settings.dataDir, 'first-accounts.txt')
    const accounts = await createFirstAccounts(cms.payload, settings, accountsFile)
    if (settings.samples && (await isEmpty(cms.payload))) {
      const refused = await step('Publishing the samples', () => publishSamples(cms.payload))
      if (refused !== undefined) return refused
    }
    const releases = await cms.payload.count({ collection: 'releases', overrideAccess: true })
    return { ok: true, accounts, accountsFile, hasReleases: releases.totalDocs > 0 }
  } finally {
    await cms.close()
  }
}

async function createFirstAccounts(
  payload: Payload,
  settings: Settings,
  file: string,
): Promise<FirstAccount[]> {
  const people = await payload.count({
    collection: 'users',
    where: { system: { not_equals: true } },
    overrideAccess: true,
  })
  if (people.totalDocs > 0) return []
  const accounts = firstAccounts(settings, newPassword)
  // Written down before they exist: an account whose password nobody knows would be worse than a file too many.
  if (accounts.some(({ chosen }) => !chosen))
    await writeFile(file, accountsAsText(accounts, settings.cms.url), { mode: 0o600 })
  for (const { name, email, roles, password } of accounts)
    await payload.create({
      collection: 'users',
      data: { name, email, roles, password, active: true },
      overrideAccess: true,
    })
  return accounts
}

async function isEmpty(payload: Payload): Promise<boolean> {
  const updates = await payload.count({ collection: 'updates', overrideAccess: true })
  const frameworks = await payload.count({ collection: 'frameworks', overrideAccess: true })
  return updates.totalDocs === 0 && frameworks.totalDocs === 0
}

async function publishSamples(payload: Payload): Promise<Refusal | undefined> {
  const samples = await readSamples()
  const loaded = samples.ok ? await loadSamples(payload, samples.value, new Date()) : samples
  return loaded.ok ? undefined : { ok: false, because: 'content', problems: loaded.problems }
}

/** Twenty characters of an alphabet without look-alikes, in groups that can be read aloud: about 98 bits. */
function newPassword(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'
  const characters = Array.from({ length: 20 }, () => alphabet[randomInt(alphabet.length)])
  return characters.join('').replace(/.{5}(?=.)/g, '$&-')
}
