// What a browser journey starts from: `system` is one running system that the journeys of a file share.
import { test as base } from '@playwright/test'
import { startSystem, type RunningSystem } from './running-system.ts'

/** Playwright's test with a running system. */
export const journey = base.extend<object, { system: RunningSystem }>({
  system: [
    // Playwright reads from the first parameter which other fixtures are needed: none.
    async ({}, use) => {
      const system = await startSystem()
      await use(system)
      await system.stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})
