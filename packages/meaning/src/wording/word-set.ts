import { withoutCase } from '../case-ending.ts';

/** The words of a list, separated by spaces, as `withoutCase` gives them: this covers all Russian cases. */
export const wordSet = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/\s+/)
      .flatMap((word) => [word, withoutCase(word)]),
  );
