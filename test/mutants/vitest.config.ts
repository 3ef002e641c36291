import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { QuickestFirst } from './quickest-first.ts';

/** The tests beside the changed code. */
const tests = `${process.env.NEWSLOOM_MUTANTS_OF}/src/**/*.test.ts`;

/** Imports of tests and test helpers that open PostgreSQL or Redis. */
const OPENS_ENGINES = /test\/harness\/|@newsloom\/(?:pipeline|queue|store)\/testing'/;
const files = globSync(`${process.env.NEWSLOOM_MUTANTS_OF}/src/**/*.ts`);
const needsEngines = files.some((file) => OPENS_ENGINES.test(readFileSync(file, 'utf8')));

// The process that runs the tests ends together with its parent, even if the parent was interrupted.
process.once('disconnect', () => process.exit());

export default defineConfig({
  test: {
    include: [tests],
    setupFiles: ['test/mutants/fewer-runs.ts'],
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
