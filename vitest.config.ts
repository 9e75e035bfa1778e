import { defineConfig } from 'vitest/config'

// Rules beside their code run as `unit`; whatever needs a world (database, sockets, other servers) as `integration`.
export default defineConfig({
  resolve: { dedupe: ['yjs', 'y-protocols', 'lib0'] },
  test: {
    setupFiles: ['tests/support/failOnNoise.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{domain,server,collab,app}/**/*.test.{ts,tsx}'],
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
