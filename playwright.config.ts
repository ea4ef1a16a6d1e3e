// Browser journeys against the built system, on the Chromium that `npm test` has found or installed.
import { defineConfig } from '@playwright/test'
import type { AttackOptions } from '#tests/support/attack'
import { findChromium } from '#tests/support/find-chromium'

const executablePath = findChromium()
const launchOptions = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // The public names under which the attacked systems are found; a real one never ends so (RFC 2606).
    '--host-resolver-rules=MAP *.test 127.0.0.1',
  ],
}

/** On systems of their own, which know a proxy and have a public name; on MongoDB when there is a server for tests. */
const attacks = (['sqlite', 'mongodb'] as const)
  .filter((database) => database === 'sqlite' || Boolean(process.env['MONGODB_TEST_URL']))
  .map((database) => ({
    name: database === 'sqlite' ? 'attacks' : 'attacks on MongoDB',
    testDir: 'tests/attack',
    testMatch: '*.attack.ts',
    use: { database },
  }))

export default defineConfig<object, AttackOptions>({
  projects: [{ name: 'journeys', testDir: 'tests/journeys', testMatch: '**/*.journey.ts' }, ...attacks],
  outputDir: 'test-results/journeys',
  // The journeys share one system and two cores.
  workers: 1,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    // What cannot be done in half a minute on a busy machine will not be done.
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions,
  },
})
