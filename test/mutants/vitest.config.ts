import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { QuickestFirst } from './quickest-first.ts';

/** The tests beside the changed code. */
const tests = `${process.env.NEWSLOOM_MUTANTS_OF}/src/**/*.test.ts`;
const needsEngines = globSync(tests).some((file) => readFileSync(file, 'utf8').includes('test/harness/'));

export default defineConfig({
  test: {
    include: [tests],
    // Only if needed: engines start again with each process, and a hanging mutant ends its process.
    globalSetup: needsEngines ? ['test/harness/global-setup.ts'] : [],
    // Each mutant has its own worker. Its test files share the worker, since imports take most of the time.
    isolate: false,
    sequence: { sequencer: QuickestFirst },
    // Stryker ends a hanging mutant, based on the duration of the same tests without it.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
