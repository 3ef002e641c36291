import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { QuickestFirst } from './quickest-first.ts';

/** The tests beside the code whose mutants are looked at. */
const tests = `${process.env.NEWSLOOM_MUTANTS_OF}/src/**/*.test.ts`;

/** What opens PostgreSQL or Redis, in a test or in what the tests of a workspace share. */
const OPENS_ENGINES = /test\/harness\/|@newsloom\/(?:pipeline|queue|store)\/testing'/;
const files = globSync(`${process.env.NEWSLOOM_MUTANTS_OF}/src/**/*.ts`);
const needsEngines = files.some((file) => OPENS_ENGINES.test(readFileSync(file, 'utf8')));

// The process that runs the tests ends with the one that asked for it, also when that was interrupted.
process.once('disconnect', () => process.exit());

export default defineConfig({
  test: {
    include: [tests],
    setupFiles: ['test/mutants/fewer-runs.ts'],
    // Engines start anew with each process, and a mutant that hangs takes its process with it.
    globalSetup: needsEngines ? ['test/harness/global-setup.ts'] : [],
    // Each mutant has a worker of its own; the files of its tests share it, since imports take most of the time.
    isolate: false,
    sequence: { sequencer: QuickestFirst },
    // Stryker ends what hangs, by what the same tests take without a mutant.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
