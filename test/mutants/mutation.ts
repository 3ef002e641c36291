import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { root } from '../architecture/source-imports.ts';

/** A change in one place, and the result of its tests. */
export type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** Changes that say nothing about the quality of tests. */
const excludedMutations = [
  // A string is either a member of a union, where the types exclude other values, or text for people, which tests do
  // not check.
  'StringLiteral',
  // Where `a?.b` is used, the types do not allow `a.b`.
  'OptionalChaining',
];

/**
 * Makes one change at a time in the code of a workspace, and runs the tests of the workspace that cover the place.
 *
 * @param folder `packages/dedup`
 * @param sources patterns of the files to be changed
 * @param temporary an empty folder for the changed copy of the repository; the working tree is not changed
 * @param fresh also repeats changes whose code and tests are the same as the last time
 */
export async function mutate(folder: string, sources: string[], temporary: string, fresh: boolean): Promise<Mutant[]> {
  // Also read by the tests: those that take many seconds and only repeat what a quicker one notices are skipped.
  process.env.NEWSLOOM_MUTANTS_OF = folder;
  const stryker = new Stryker({
    mutate: sources,
    mutator: { excludedMutations },
    // Code that runs once at import is a table or a threshold, which `npm run bench` checks.
    ignoreStatic: true,
    plugins: ['@stryker-mutator/vitest-runner'],
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutants/vitest.config.ts', related: false },
    // Stryker would read it with an API that TypeScript 7 no longer has. Nothing here is compiled.
    tsconfigFile: 'none',
    tempDirName: temporary,
    cleanTempDir: 'always',
    // A killed mutant is not run again until the code or the test changes.
    incremental: true,
    force: fresh,
    incrementalFile: join(root, 'node_modules/.cache/mutants', `${folder.replace('/', '-')}.json`),
    // Long, because the machine may be busy. Endless loops are found by their hit count.
    timeoutMS: 30_000,
    // On a small machine two would cause timeouts of each other.
    concurrency: 1,
    reporters: process.stdout.isTTY ? ['progress'] : ['progress-append-only'],
  });
  return await stryker.runMutationTest();
}
