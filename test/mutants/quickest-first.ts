import type { TestSequencer, TestSpecification, Vitest } from 'vitest/node';

/** The milliseconds of each file in the first run, which runs all tests. Later runs stop at the first failure. */
const durations = new Map<string, number>();

/**
 * Runs the quickest files first, because the first failure ends a run, and most mutants make any file fail. It is a
 * class because Vitest requires one.
 */
export class QuickestFirst implements TestSequencer {
  readonly #vitest: Vitest;

  constructor(vitest: Vitest) {
    this.#vitest = vitest;
  }

  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }

  sort(files: TestSpecification[]): TestSpecification[] {
    const durationOf = (file: TestSpecification): number => {
      const last = this.#vitest.cache.getTestSpecificationResult(file)?.duration;
      const duration = durations.get(file.moduleId) ?? last ?? 0;
      if (last !== undefined) durations.set(file.moduleId, duration);
      return duration;
    };
    return files.toSorted((a, b) => durationOf(a) - durationOf(b));
  }
}
