import { describe, expect, test } from 'vitest';
import { parseStoryLine } from './story-line.ts';

const ARTICLE = { id: 'a', title: 'Ferry runs aground', lang: 'en' };
const parse = (value: unknown) => parseStoryLine('stories.jsonl', { number: 3, text: JSON.stringify(value) });

test('a story has the articles of its line, with ratings', () => {
  const rated = { ...ARTICLE, lean: 'Lean Left', factuality: 'mixed', other: 1 };
  expect(parse({ id: 7, articles: [rated, { ...ARTICLE, id: 8 }] })).toEqual({
    id: '7',
    articles: [
      expect.objectContaining({ id: 'a', title: 'Ferry runs aground', lean: 'lean-left', factuality: 'mixed' }),
      expect.objectContaining({ id: '8', lean: null, factuality: null }),
    ],
  });
});

test.each(['mixed', 'Unrated', ' ', 'n/a', null])('the lean %j is none', (lean) => {
  expect(parse({ id: 's', articles: [{ ...ARTICLE, lean }] }).articles[0]).toMatchObject({ lean: null });
});

describe('a line is refused', () => {
  test.each([
    ['without articles', { id: 's', articles: [] }, 'articles: '],
    ['without an id', { articles: [ARTICLE] }, 'id: '],
    ['with an article without title', { id: 's', articles: [{ id: 'a' }] }, 'articles.0.title: '],
    ['with an article without words', { id: 's', articles: [{ ...ARTICLE, title: ' ' }] }, 'articles.0: neither title'],
    [
      'with an unknown lean',
      { id: 's', articles: [ARTICLE, { ...ARTICLE, id: 'b', lean: 'up' }] },
      'articles.1: lean: up',
    ],
    [
      'with an unknown factuality',
      { id: 's', articles: [{ ...ARTICLE, factuality: 'some' }] },
      'articles.0: factuality',
    ],
    [
      'with a date that is none',
      { id: 's', articles: [{ ...ARTICLE, publishedAt: 'noon' }] },
      'articles.0: publishedAt',
    ],
    ['with one id twice', { id: 's', articles: [ARTICLE, ARTICLE] }, 'articles: two have the same id'],
    ['that is a list', [ARTICLE], ''],
  ])('%s', (_, line, reason) => {
    expect(() => parse(line)).toThrow(
      expect.objectContaining({
        code: 'line-invalid',
        params: expect.objectContaining({ input: 'stories.jsonl', line: 3, reason: expect.stringContaining(reason) }),
      }),
    );
  });
});
