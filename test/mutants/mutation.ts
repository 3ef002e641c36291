import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { root } from '../architecture/source-imports.ts';

/** A place that was changed, and what the tests made of it. */
export type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** Changes that say nothing about the tests. */
const excludedMutations = [
  // A string is a member of a union, and then the types refuse any other, or words for people, which tests leave free.
  'StringLiteral',
  // `a?.b` stands where the types ask for it, and they refuse `a.b`.
  'OptionalChaining',
];

/**
 * Changes the code of a workspace in one place at a time and runs the tests beside it that go there.
 *
 * @param folder `packages/dedup`
 * @param sources patterns of the files to be changed
 * @param temporary an empty folder for the copy of the repository that is changed; the working tree stays as it is
 * @param fresh runs what did not change since the last time again
 */
export async function mutate(folder: string, sources: string[], temporary: string, fresh: boolean): Promise<Mutant[]> {
  // Also for the tests: one that takes many seconds to notice what a quicker one does is skipped where this is set.
  process.env.NEWSLOOM_MUTANTS_OF = folder;
  const stryker = new Stryker({
    mutate: sources,
    mutator: { excludedMutations },
    // What runs once, at import, is a table or a threshold: `npm run bench` says whether those are right.
    ignoreStatic: true,
    plugins: ['@stryker-mutator/vitest-runner'],
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutants/vitest.config.ts', related: false },
    // Stryker would read it by an interface that TypeScript 7 does not have, and nothing here is compiled.
    tsconfigFile: 'none',
    tempDirName: temporary,
    cleanTempDir: 'always',
    // What was killed stays killed until the code or the test changes.
    incremental: true,
    force: fresh,
    incrementalFile: join(root, 'node_modules/.cache/mutants', `${folder.replace('/', '-')}.json`),
    // A busy machine is no hang; what goes round for ever is found by how often it comes by.
    timeoutMS: 30_000,
    // Two of them time each other out on a small machine.
    concurrency: 1,
    reporters: process.stdout.isTTY ? ['progress'] : ['progress-append-only'],
  });
  return await stryker.runMutationTest();
}
