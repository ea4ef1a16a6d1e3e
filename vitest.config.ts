// Two suites: `unit` needs nothing but this machine's disk; `integration` needs the database that TEST_DATABASE names.
import { defineConfig } from 'vitest/config'

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
          // Property tests are long on a busy machine; how fast things are is measured by the bench, not here.
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          // Each file opens a system of its own; two at once would wait for each other's database.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
