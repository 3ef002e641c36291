import { expect, test } from 'vitest';
import { evidenceOf } from './evidence.ts';
import { hasKnownQuotations } from './quotations.ts';

test.each<[text: string, cited: string[], isKnown: boolean]>([
  ['She said nobody was hurt.', [], true],
  ['She said “nobody was hurt”.', ['“Nobody was hurt,” she said.'], true],
  ['She said "nobody was hurt".', ['Brink: «Nobody was hurt!»'], true],
  ['She said “nobody”.', ['“Nobody was hurt,” she said.'], true],
  ["She said 'nobody was hurt'.", ['“Nobody was hurt,” she said.'], true],
  ['“Nobody,” she said, “was hurt.”', ['“Nobody was hurt,” she said.'], true],
  ['She said “…”.', [], true],
  ['She said “… nobody was hurt …”.', ['“‘Nobody was hurt!’,” she said.'], true],
  ['She said “nobody however”.', ['“Nobody, however, was hurt,” she said.'], false],
  ['She said “nobody was hurt”.', ['She said nobody was hurt.'], false],
  ['She said “nobody was lost”.', ['“Nobody was hurt,” she said.'], false],
  ['“Nobody,” she said, “was lost.”', ['“Nobody was hurt,” she said.'], false],
  ["She said 'nobody was lost'.", ['“Nobody was hurt,” she said.'], false],
  ["It is the town's and Brink's.", [], true],
])('%s after %j: %j', (text, cited, isKnown) => {
  expect(hasKnownQuotations(text, evidenceOf(cited, new Set(), 'en'))).toBe(isKnown);
});
