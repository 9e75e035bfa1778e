import { defineConfig } from 'vitest/config'

// The rules run as `domain`, other code tested beside itself as `unit`; whatever needs a world (database, sockets, other servers) as `integration`.
export default defineConfig({
  resolve: { dedupe: ['yjs', 'y-protocols', 'lib0'] },
  test: {
    setupFiles: ['tests/support/failOnNoise.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'domain',
          include: ['domain/**/*.test.ts'],
          // Pure: no test can leave anything behind for the next, so all share what is loaded. Five times as fast as a process a file.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{server,collab,app}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/{integration,collab,external}/**/*.test.ts'],
          // Not a measure of anything: creating a database takes seconds on a busy machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
