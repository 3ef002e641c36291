import { expect, test } from 'vitest';
import { articleTerms } from './article-terms.ts';
import { type Portrait, portraitOf, portraitOfArticle } from './portrait.ts';
import { titleMatch } from './title-match.ts';
import { add, createWindow } from './window.ts';

const TOLD = 'It was told by the river guard on Sunday, and many people came to the shore.';

/** The portraits of a story of one article, and of an article that is not in the window. */
function portraits(told: string, other: string) {
  const window = createWindow();
  const article = { text: TOLD, language: 'en', publishedAt: null };
  add(window, { ...article, id: 'told', title: told }, 'story');
  const shard = window.shards.get('en');
  const story = shard?.stories.get('story');
  if (shard === undefined || story === undefined) throw new Error('the story is missing');
  const { vocabulary } = shard;
  const terms = articleTerms({ ...article, id: 'other', title: other });
  const both: [Portrait, Portrait] = [
    portraitOf(vocabulary, story.members),
    portraitOfArticle(vocabulary, terms, null),
  ];
  return { vocabulary, both };
}

function matchOf(told: string, other: string) {
  const { vocabulary, both } = portraits(told, other);
  return titleMatch(vocabulary, ...both);
}

test('of two like titles each finds everything', () => {
  expect(matchOf('Ferry sinks near Lund, 12 dead', 'Ferry sinks near Lund, 12 dead')).toEqual({
    titleFound: 1,
    titleFoundMost: 1,
    titleNamed: 1,
    titleNames: 1,
    titleNamesMost: 1,
    titleNumbered: 2,
    titleNumbers: 1,
    titleLack: 0,
  });
});

test('a name that no article of the window has counts as missing', () => {
  const { titleFound, titleNamed, titleNames, titleLack } = matchOf('Ferry sinks near Lund', 'Ferry sinks near Oslo');
  expect(titleNamed).toBe(1);
  expect(titleNames).toBe(0);
  expect(titleFound).toBeGreaterThan(0);
  expect(titleFound).toBeLessThan(1);
  expect(titleLack).toBeGreaterThan(0.3);
});

test.each([
  ['The dead are 11 now', 'The dead are 12 now', 2, 0],
  ['The dead are 11 now', 'The dead are many now', 1, 0],
  ['The dead are few now', 'The dead are many now', 0, 0.5],
])('the numbers of %j and %j: %d have some, %d is shared', (told, other, numbered, share) => {
  expect(matchOf(told, other)).toMatchObject({ titleNumbered: numbered, titleNumbers: share });
});

test('a side that says more has less found in the other', () => {
  const { titleNames, titleNamesMost, titleNumbers } = matchOf(
    'Ferry sinks near Lund, 12 dead',
    'Ferry sinks near Lund and Oslo, 12 or 13 dead',
  );
  expect(titleNamesMost).toBe(1);
  expect(titleNames).toBeLessThan(1);
  expect(titleNumbers).toBeGreaterThan(0.5);
  expect(titleNumbers).toBeLessThan(1);
});

test('names say nothing if one title has none', () => {
  expect(matchOf('Ferry sinks near Lund', 'Ferry sinks near the shore')).toMatchObject({
    titleNamed: 0,
    titleNames: 0.5,
    titleNamesMost: 0.5,
  });
});

test('which comes first does not matter, and the working memory is left clean', () => {
  const { vocabulary, both } = portraits('Ferry sinks near Lund', 'Ferry near Oslo is found by 3 boats');
  const [story, article] = both;
  expect(titleMatch(vocabulary, article, story)).toEqual(titleMatch(vocabulary, story, article));
  expect(vocabulary.scratch.every((value) => value === 0)).toBe(true);
});
