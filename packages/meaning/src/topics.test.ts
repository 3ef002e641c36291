import fc from 'fast-check';
import { expect, test } from 'vitest';
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

test('every topic has an id of its own, and seeds of known topics', () => {
  expect(new Set(mediaTopics.map(({ id }) => id)).size).toBe(mediaTopics.length);
  expect(mediaTopics.every(({ id }) => /^medtop:\d{8}$/.test(id))).toBe(true);
});
