import { describe, expect, test } from 'vitest';
import { digestTopics, isOfSport, type TopicDigest } from './topic-digest.ts';
import { mediaTopics } from './topic-tree.ts';

const indexOf = (label: string): number => mediaTopics.findIndex((one) => one.label === label);

/** The topics of the sentences of a title and a text, with their points. */
const topicsIn = (title: string[], text: string[], language: string | null = 'en'): Record<string, number> => {
  const wordsOf = (sentences: string[]) => sentences.map((one) => one.split(' '));
  const found = digestTopics(wordsOf(title), wordsOf(text), language);
  return Object.fromEntries(found.map(([at, points]) => [mediaTopics[at]?.label ?? '', points]));
};

describe('the topics of an article', () => {
  test.each<[what: string, title: string[], text: string[], language: string | null, expected: Record<string, number>]>(
    [
      ['a word of the title', ['the museum'], [], 'en', { culture: 2 }],
      ['a word of a first sentence', [], ['the museum'], 'en', { culture: 1.3 }],
      ['a word of the third sentence', [], ['so', 'so', 'the museum'], 'en', { culture: 1.3 }],
      ['a word of the fourth sentence', [], ['so', 'so', 'so', 'the museum'], 'en', { culture: 1 }],
      ['the same word twice', [], ['the museum museum'], 'en', { culture: 2 }],
      [
        'the same word in the title and in the text',
        ['the museum'],
        ['so', 'so', 'so', 'museum'],
        'en',
        { culture: 2.3 },
      ],
      ['two words of one topic', [], ['museum heritage'], 'en', { culture: 2.6 }],
      ['two words', ['the net zero'], [], 'en', { 'climate change': 2 }],
      ['two words in another order', ['zero net'], [], 'en', {}],
      ['two words apart', ['net or zero'], [], 'en', {}],
      ['a compound', ['der veldvulkan'], [], 'de', { disaster: 1.3 }],
      ['another word', ['the veldrin'], ['it was late'], 'en', {}],
      ['no language', ['the museum'], [], null, {}],
      ['a language without a list', ['the museum'], [], 'xx', {}],
    ],
  )('%s', (_, title, text, language, expected) => {
    expect(topicsIn(title, text, language)).toEqual(expected);
  });

  test('are those of a phrase with hyphens', () => {
    expect(topicsIn(['le cessez le feu'], [], 'fr')).toEqual({ 'armed conflict': 2 });
  });

  test('stand in the order of their points, at most eight', () => {
    const words = [
      'museum',
      'election',
      'vulcano',
      'vaccine',
      'murder',
      'snow',
      'teacher',
      'pope',
      'museum',
      'film',
      'dog',
      'strike',
    ];
    const digest = digestTopics([words, ['museum']], [], 'en');
    expect(digest).toHaveLength(8);
    expect(digest[0]?.[0]).toBe(indexOf('culture'));
    const points = digest.map(([, sum]) => sum);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(points.every((sum) => sum > 0)).toBe(true);
    const later = digestTopics([], [['election'], ['museum', 'museum']], 'en');
    expect(later.map(([topic]) => mediaTopics[topic]?.label)).toEqual(['culture', 'election']);
  });
});

test.each<[what: string, topics: TopicDigest[], expected: boolean]>([
  ['no topic', [], false],
  ['sport', [[indexOf('sport event'), 3]], true],
  [
    'sport, then another topic',
    [
      [indexOf('sport event'), 3],
      [indexOf('election'), 2],
    ],
    true,
  ],
  [
    'another topic, then sport',
    [
      [indexOf('election'), 3],
      [indexOf('sport event'), 2],
    ],
    false,
  ],
])('an article is of sport: %s', (_, topics, expected) => {
  expect(isOfSport(topics)).toBe(expected);
});
