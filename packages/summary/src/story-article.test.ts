import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articlesToRead } from './story-article.ts';
import { summarise } from './summarise.ts';
import { anyStory, article, digested, ferryStory } from './testing/invented-story.ts';

const tell = (articles: ReturnType<typeof digested>) => summarise({ language: 'en', articles });

const many = digested(
  Array.from({ length: 150 }, (_, place) =>
    article({ ...ferryStory[place % 4], id: `${place}`, outlet: `${place % 7}.example`, publishedAt: null }),
  ),
);

describe('articlesToRead', () => {
  test('are all that a story needs', () => {
    const story = fc.oneof(
      { weight: 9, arbitrary: anyStory.map((articles) => digested(articles)) },
      { weight: 1, arbitrary: fc.integer({ min: 30, max: 60 }).map((length) => many.slice(0, length)) },
    );
    fc.assert(
      fc.property(story, (articles) => {
        const read = articlesToRead(articles);
        expect(articlesToRead(read)).toEqual(read);
        expect(tell(read)).toEqual(tell(articles));
      }),
    );
  });

  test('are bounded, and of every outlet', () => {
    const read = articlesToRead(many);
    expect(read).toHaveLength(40);
    expect(new Set(read.map(({ outlet }) => outlet)).size).toBe(7);
  });

  test('are the newest of every outlet, in the order of time', () => {
    const hour = (n: number) => `2025-11-04T${String(n).padStart(2, '0')}:00:00Z`;
    // Ten articles of each of six outlets, an hour apart. The forty are seven each of four outlets and six each of two.
    const story = Array.from({ length: 60 }, (_, n) => {
      const at = Math.floor(n / 6);
      return article({ id: `${at}-${n % 6}`, outlet: `${n % 6}.example`, publishedAt: hour(at) });
    });
    const read = articlesToRead(story.toReversed()).map(({ id }) => id);
    expect(read).toEqual(
      story.filter(({ id }) => id >= '4' || (id >= '3' && Number(id.slice(2)) >= 2)).map(({ id }) => id),
    );
  });

  test('come in the order of time, of one time in the order of ids, and undated ones last', () => {
    const dated = (id: string, publishedAt: string | null) => article({ id, publishedAt });
    const story = [
      dated('x', null),
      dated('y', 'soon'),
      dated('c', '2025-11-05T09:00:00Z'),
      dated('b', '2025-11-04T09:00:00Z'),
      dated('a', '2025-11-05T09:00:00Z'),
    ];
    expect(articlesToRead(story).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'x', 'y']);
    expect(articlesToRead(story.toReversed()).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'x', 'y']);
  });

  test('are of every owner, whatever the number of its outlets', () => {
    const group = Array.from({ length: 60 }, (_, n) =>
      article({ id: `group-${n}`, owner: 'Group', publishedAt: '2025-11-05T09:00:00Z' }),
    );
    const others = Array.from({ length: 30 }, (_, n) => article({ id: `${n}`, publishedAt: '2025-11-04T09:00:00Z' }));
    const read = articlesToRead([...group, ...others]);
    expect(read.filter(({ owner }) => owner === null)).toHaveLength(30);
    expect(read.filter(({ owner }) => owner === 'Group')).toHaveLength(10);
  });

  test('include outlets with one article, however many later ones another has', () => {
    const told = (id: string, outlet: string, day: number) =>
      article({ id, outlet, publishedAt: `2025-11-0${day}T09:00:00Z` });
    const once = ['a', 'b', 'c'].map((id) => told(id, `${id}.example`, 1));
    const often = Array.from({ length: 50 }, (_, n) => told(`often-${n}`, 'often.example', 2));
    expect(
      articlesToRead([...often, ...once])
        .slice(0, 4)
        .map(({ outlet }) => outlet),
    ).toEqual(['a.example', 'b.example', 'c.example', 'often.example']);
  });

  test('are not copies, except one whose original is not in the story', () => {
    const story = [
      article({ id: 'a' }),
      article({ id: 'b', duplicateOf: 'a' }),
      article({ id: 'c', duplicateOf: 'elsewhere' }),
      article({ id: 'd', duplicateOf: 'elsewhere' }),
    ];
    expect(articlesToRead(story).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
