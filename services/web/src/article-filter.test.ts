import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storyPath } from './address.ts';
import { articlePage } from './article-filter.ts';
import { article, fullStory } from './testing/full-story.ts';
import { parsedPage } from './testing/parsed-page.ts';
import { openTestWeb } from './testing/test-web.ts';

/** Articles by number, each an original or a copy of an earlier one. */
const anyArticles = fc
  .array(fc.option(fc.nat(), { nil: null }), { maxLength: 200 })
  .map((copies) =>
    copies.map((of, place) =>
      article(`n${place}`, 'left', { duplicateOf: of === null || place === 0 ? null : `n${of % place}` }),
    ),
  );

test('every article is on exactly one page of the list, the one that is said', () => {
  fc.assert(
    fc.property(anyArticles, (articles) => {
      const { pages, fitting } = articlePage(articles, {}, 1);
      const seen = Array.from({ length: pages }, (_, place) => articlePage(articles, {}, place + 1)).flatMap(
        ({ listed, number, numberOf }) => {
          const ids = listed.flatMap(({ article: one, reprints }) => [one, ...reprints]).map(({ id }) => id);
          expect(ids.length).toBeLessThanOrEqual(60);
          for (const id of ids) expect(numberOf(id)).toBe(number);
          return ids;
        },
      );
      expect(fitting).toBe(articles.length);
      expect(seen.sort()).toEqual(articles.map(({ id }) => id).sort());
    }),
  );
});

test('a long story has its articles on several pages, with ways between them and from what cites them', async () => {
  const many = Array.from({ length: 130 }, (_, place) => article(`n${place}`, 'left'));
  const [point] = fullStory().keyPoints;
  const cites = ['n1', 'n125'].map((articleId) => ({ articleId, quote: 'It was said.', start: 0, end: 12 }));
  const story = fullStory({ articles: many, keyPoints: point ? [{ ...point, citations: cites }] : [] });
  const path = storyPath(story);
  const { get } = openTestWeb([story]);
  const linksOf = async (url: string) => {
    const { elements } = parsedPage((await get(url)).body);
    const ids = elements.flatMap(({ attributes }) => /^article-(.*)$/.exec(attributes.id ?? '')?.[1] ?? []);
    return { ids, links: elements.map(({ attributes }) => attributes.href) };
  };
  const first = await linksOf(path);
  expect(first.ids).toHaveLength(60);
  expect(first.links).toEqual(
    expect.arrayContaining(['#article-n1', `${path}?page=3#article-n125`, `${path}?page=2#articles`]),
  );
  const last = await linksOf(`${path}?lean=left&page=9`);
  expect(last.ids).toHaveLength(10);
  expect(last.links).toEqual(
    expect.arrayContaining([`${path}?page=1#article-n1`, '#article-n125', `${path}?lean=left&page=2#articles`]),
  );
});
