// Two suites: `unit` needs nothing but this machine's disk; `integration` needs the database that TEST_DATABASE names.
import { defineConfig } from 'vitest/config'

/** How long a test may take, in milliseconds. How fast things are is measured by the bench; this only ends what hangs. */
const forEver = 600_000

export default defineConfig({
  test: {
    // Two cores: one worker too many costs more in memory than it gains in time.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/integration/**', 'tests/journeys/**', 'node_modules/**'],
          testTimeout: forEver,
          hookTimeout: forEver,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          // Each file opens a system of its own; two at once would wait for each other's database.
          fileParallelism: false,
          testTimeout: forEver,
          hookTimeout: forEver,
        },
      },
    ],
  },
})
