import { describe, expect, test } from 'vitest';
import { englishVerb } from './english-verb.ts';

describe('is a verb', () => {
  test.each([
    'is',
    'was',
    'hasnt',
    'cant',
    'will',
    'll',
    've', // auxiliaries, as `words` spells them
    'said',
    'took',
    'ran',
    'struck',
    'withdrew',
    'sped', // irregular
    'postponed',
    'closed',
    'warned',
    'tweeted',
    'fed', // regular
    'says',
    'plans',
    'faces',
    'remains',
    'believe', // present
  ])('%s', (word) => {
    expect(englishVerb.test(word)).toBe(true);
  });
});

describe('is none', () => {
  test.each(['ferry', 'red', 'bed', 'Ed', 'harbour', 'isle', 'saids', 'unsaid', 'tuesday', '', 'the', 'not'])(
    '%j',
    (word) => {
      expect(englishVerb.test(word)).toBe(false);
    },
  );
});
