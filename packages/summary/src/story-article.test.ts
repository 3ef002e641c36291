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

const many = Array.from({ length: 150 }, (_, place) =>
  article({ ...ferryStory[place % 4], id: `${place}`, outlet: `${place % 7}.example`, publishedAt: null }),
);

describe('articlesToRead', () => {
  test('are all that a story needs', () => {
    const anyLength = fc.oneof(
      anyStory,
      fc.integer({ min: 30, max: 60 }).map((length) => many.slice(0, length)),
    );
    fc.assert(
      fc.property(anyLength, (articles) => {
        const all = digested(articles);
        const read = articlesToRead(all);
        expect(articlesToRead(read)).toEqual(read);
        expect(tell(read)).toEqual(tell(all));
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
