import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meaning } from './meaning.ts';
import { articlesToRead } from './story-article.ts';
import { summarise } from './summarise.ts';
import { anyStory, article, digested, ferryStory } from './testing/invented-story.ts';

const tell = (articles: ReturnType<typeof digested>) => {
  const story = { language: 'en', articles };
  return { ...summarise(story), ...meaning(story) };
};

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

  test('are no copies but for one whose original is elsewhere', () => {
    const story = [
      article({ id: 'a' }),
      article({ id: 'b', duplicateOf: 'a' }),
      article({ id: 'c', duplicateOf: 'elsewhere' }),
      article({ id: 'd', duplicateOf: 'elsewhere' }),
    ];
    expect(articlesToRead(story).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
