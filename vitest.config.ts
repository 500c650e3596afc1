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
          testTimeout: 30_000,
          hookTimeout: 120_000,
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
        },
      },
    ],
  },
})
