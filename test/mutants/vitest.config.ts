import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { QuickestFirst } from './quickest-first.ts';

/** The tests beside the code whose mutants are looked at. */
const tests = `${process.env.NEWSLOOM_MUTANTS_OF}/src/**/*.test.ts`;
const needsEngines = globSync(tests).some((file) => readFileSync(file, 'utf8').includes('test/harness/'));

export default defineConfig({
  test: {
    include: [tests],
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
