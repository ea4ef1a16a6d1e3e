// Browser journeys against the built system, on the Chromium that `npm test` has found or installed.
import { defineConfig } from '@playwright/test'
import { findChromium } from '#tests/support/find-chromium'

const executablePath = findChromium()

export default defineConfig({
  projects: [
    { name: 'journeys', testDir: 'tests/journeys', testMatch: '**/*.journey.ts' },
    // On a system of their own, which knows a proxy and has a public name.
    { name: 'attacks', testDir: 'tests/attack', testMatch: '*.attack.ts' },
  ],
  outputDir: 'test-results/journeys',
  // The journeys share one system and two cores.
  workers: 1,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    // What cannot be done in a quarter of a minute will not be done.
    actionTimeout: 15_000,
    navigationTimeout: 15_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
