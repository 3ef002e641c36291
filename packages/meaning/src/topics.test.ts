import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meaningOf } from './meaning.ts';
import { meaningDigestOf } from './meaning-digest.ts';
import { mediaTopics } from './topic-tree.ts';
import { topicsOf } from './topics.ts';

const topicOf = (language: string, title: string, text: string): string[] =>
  meaningOf({
    language,
    articles: [{ digest: meaningDigestOf({ title, text }, language), country: null }],
  }).topics.map(({ label }) => label);

test.each<[language: string, title: string, text: string, expected: string[]]>([
  [
    'en',
    'Striker scores twice as league leaders win match',
    'The team won the match with two goals. The coach praised the striker before the season ends.',
    ['sport', 'competition discipline'],
  ],
  [
    'de',
    'Präsidentschaftswahl: Kandidat gewinnt Stichwahl',
    'Die Wähler gaben ihre Stimmen ab. Der Wahlkampf war hart, die Umfrage knapp.',
    ['politics', 'election'],
  ],
  [
    'fr',
    'Séisme : des inondations après le tsunami',
    'Le séisme a touché la côte, le volcan est en éruption.',
    ['disaster, accident and emergency incident', 'disaster'],
  ],
  [
    'es',
    'Nieve y lluvia por la tormenta',
    'El pronóstico: temporal, nieve y lluvia, bajan las temperaturas.',
    ['weather', 'weather phenomena'],
  ],
  [
    'ru',
    'Вакцина от коронавируса',
    'Врачи больницы лечат пациентов. Вакцинация идет, инфекция отступает.',
    ['health', 'health treatment'],
  ],
  // An article with a little of each topic is about none.
  ['en', 'A pope, a vaccine and a striker', 'There was snow, a murder, an election and a strike by teachers.', []],
  ['en', 'It was a day', 'Nothing of note was said, and all went home.', []],
  ['zh', '总统选举', '选民投票。', []],
])('topics in %s of "%s"', (language, title, text, expected) => {
  expect(topicOf(language, title, text)).toEqual(expected);
});

test('a topic below follows its own top one, and scores are shares', () => {
  const digest = fc.array(fc.tuple(fc.nat(mediaTopics.length - 1), fc.double({ min: 0.1, max: 50, noNaN: true })));
  fc.assert(
    fc.property(fc.array(digest, { maxLength: 5 }), (articles) => {
      const topics = topicsOf(articles);
      const known = topics.map(({ id }) => mediaTopics.find((one) => one.id === id));
      expect(topics.length).toBeLessThanOrEqual(2);
      expect(known[0]?.parent ?? null).toBeNull();
      if (known[1]) expect(known[1].parent).toBe(topics[0]?.id);
      expect(topics.every(({ score }) => score > 0 && score <= 1)).toBe(true);
    }),
  );
});

describe('the topics of a story', () => {
  const indexOf = (label: string): number => mediaTopics.findIndex((one) => one.label === label);
  const topicsIn = (...articles: Record<string, number>[]): string[] =>
    topicsOf(articles.map((one) => Object.entries(one).map(([label, points]) => [indexOf(label), points]))).map(
      ({ label, score }) => `${label} ${score}`,
    );

  test.each<[what: string, articles: Record<string, number>[], expected: string[]]>([
    ['nothing', [{}], []],
    ['one topic', [{ election: 9 }], ['politics 0.75', 'election 0.75']],
    ['one topic of two articles', [{ election: 6 }, { election: 12 }], ['politics 0.75', 'election 0.75']],
    ['a topic that half of the articles have', [{ election: 18 }, {}], ['politics 0.75', 'election 0.75']],
    ['too few points', [{ election: 2.9 }], []],
    ['just enough points', [{ election: 3 }], ['politics 0.5', 'election 0.5']],
    ['two topics, one above the other', [{ election: 9, culture: 3 }], ['politics 0.6', 'election 0.6']],
    ['two equal topics', [{ election: 9, culture: 9 }], []],
    [
      'several below one',
      [{ election: 4.5, government: 3, 'government policy': 2.5 }],
      ['politics 0.77', 'election 0.35'],
    ],
    ['the second of several', [{ election: 2, government: 8 }], ['politics 0.77', 'government 0.62']],
    [
      'several below one, none with enough',
      [{ election: 4, government: 3, 'government policy': 3 }],
      ['politics 0.77'],
    ],
    [
      'one with enough below another',
      [{ election: 4, government: 3, 'government policy': 3, crime: 4.6 }],
      ['politics 0.57'],
    ],
    ['equal ones below', [{ election: 5, government: 5 }], ['politics 0.77', 'election 0.38']],
  ])('%s', (_, articles, expected) => {
    expect(topicsIn(...articles)).toEqual(expected);
  });
});

test('every topic has an id of its own, and seeds of known topics', () => {
  expect(new Set(mediaTopics.map(({ id }) => id)).size).toBe(mediaTopics.length);
  expect(mediaTopics.every(({ id }) => /^medtop:\d{8}$/.test(id))).toBe(true);
});
