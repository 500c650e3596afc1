import {availableParallelism} from 'node:os'
import {defineConfig} from 'vitest/config'

/** Rooms are tested side by side; journeys, which need the machine to themselves, come after. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rooms',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/journeys/**'],
          // Much of a room's time is spent in processes that it started: no core is left idle.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          testTimeout: 90_000,
          hookTimeout: 120_000,
          expect: {poll: {timeout: 20_000}},
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          fileParallelism: false,
          sequence: {groupOrder: 1},
          testTimeout: 180_000,
          hookTimeout: 240_000,
          expect: {poll: {timeout: 30_000}},
        },
      },
    ],
  },
})
