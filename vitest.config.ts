import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'services/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: 'test/harness/global-setup.ts',
    // Real engines on a busy machine: the bound ends what hangs, it measures nothing.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // In another order each time: a test that needs what another left behind is found. Files have nothing in common that
    // could be left, and the long ones go first.
    sequence: { shuffle: { files: false, tests: true } },
  },
});
