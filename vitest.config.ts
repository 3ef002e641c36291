import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'services/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: 'test/harness/global-setup.ts',
    // Long, for real engines on a busy machine. The limit only ends a test that hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // Random order of tests finds those that depend on others. Files share nothing, and the long ones go first.
    sequence: { shuffle: { files: false, tests: true } },
  },
});
