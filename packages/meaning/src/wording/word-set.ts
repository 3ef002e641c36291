import { withoutCase } from '../case-ending.ts';

/** The words of a list with spaces between, in all cases of Russian as `withoutCase` gives them. */
export const wordSet = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/\s+/)
      .flatMap((word) => [word, withoutCase(word)]),
  );
