import { storyDocumentSchema } from '@newsloom/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectedStory } from './inspected-story.ts';
import { parseStoryLine } from './story-line.ts';

type Given = {
  id: string;
  title: string;
  text: string;
  url?: string;
  publishedAt?: string;
  lean?: string;
  source?: string;
};

const FERRY: Given[] = [
  {
    id: 'a',
    url: 'https://harbour.example/ferry',
    title: 'Ferry with 212 passengers runs aground off Port Lunn',
    text: 'A ferry carrying 212 passengers ran aground off Port Lunn on Tuesday after its engine failed in fog. All passengers were taken ashore by fishing boats within three hours, the coast guard said.',
    publishedAt: '2025-11-04T09:00:00Z',
  },
  {
    id: 'b',
    url: 'https://north.example/ferry',
    title: 'Ferry runs aground off Port Lunn in heavy fog after engine fails',
    text: 'A ferry with 212 passengers on board ran aground in heavy fog off Port Lunn on Tuesday when its engine failed. The operator, Lunn Lines, had postponed an engine inspection twice since March, documents show.',
    publishedAt: '2025-11-04T10:00:00Z',
  },
  {
    id: 'copy',
    url: 'https://reprint.example/ferry',
    title: 'Ferry runs aground off Port Lunn in heavy fog after engine fails',
    text: 'A ferry with 212 passengers on board ran aground in heavy fog off Port Lunn on Tuesday when its engine failed. The operator, Lunn Lines, had postponed an engine inspection twice since March, documents show.',
    publishedAt: '2025-11-04T12:00:00Z',
  },
];

const inspect = (articles: Given[], isExplained = false) =>
  inspectedStory(
    parseStoryLine('s', {
      number: 1,
      text: JSON.stringify({ id: 's1', articles: articles.map((one) => ({ lang: 'en', ...one })) }),
    }),
    isExplained,
  );

test('the document is that of the store, of the articles of the line', () => {
  const document = inspect(FERRY);
  expect(storyDocumentSchema.parse(document)).toEqual(document);
  expect(document).toMatchObject({
    id: 's1',
    version: 1,
    language: 'en',
    updatedAt: '2025-11-04T12:00:00.000Z',
    articleCount: 3,
    originalCount: 2,
    firstBy: { outlet: 'harbour.example' },
    articles: [
      { id: 'a', isFirst: true },
      { id: 'b', duplicateOf: null },
      { id: 'copy', duplicateOf: 'b' },
    ],
  });
});

test('without a model there are no translations', () => {
  expect(inspect(FERRY)).not.toHaveProperty('translations');
});

test('every citation is a passage of the given text', () => {
  const texts = new Map(FERRY.map(({ id, text }) => [id, text]));
  const { keyPoints } = inspect(FERRY);
  expect(keyPoints.length).toBeGreaterThan(1);
  for (const { articleId, quote, start, end } of keyPoints.flatMap(({ citations }) => citations)) {
    expect(texts.get(articleId)?.slice(start, end)).toBe(quote);
  }
});

test('the order of the articles does not matter', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(FERRY, { minLength: FERRY.length }), (articles) => {
      expect(inspect(articles)).toEqual(inspect(FERRY));
    }),
    { numRuns: 10 },
  );
});

test('ratings are figures, and choose no words', () => {
  const rated = FERRY.map((one, place) => ({ ...one, lean: ['right', 'center', 'left'][place] ?? 'left' }));
  const [plain, document] = [inspect(FERRY), inspect(rated)];
  expect(document.bias).toMatchObject({ left: 1, center: 1, right: 1, unrated: 0, raters: ['given'] });
  expect(plain.bias).toMatchObject({ rated: 0, unrated: 3 });
  for (const words of ['headline', 'dek', 'keyPoints'] as const) expect(document[words]).toEqual(plain[words]);
});

test('an outlet has the name that its line gives, also if the line gives a rating', () => {
  const named = FERRY.map((one) => ({ ...one, source: 'The Harbour', lean: 'left' }));
  for (const { outlet } of inspect(named).articles) expect(outlet?.name).toBe('The Harbour');
});

test('articles of unknown outlets are read as different voices, and are no outlets', () => {
  const unknown = FERRY.slice(0, 2).map(({ url, ...one }) => one);
  const { keyPoints, outletCount } = inspect(unknown);
  expect(new Set(keyPoints.flatMap(({ citations }) => citations.map(({ articleId }) => articleId))).size).toBe(2);
  expect(keyPoints.flatMap(({ outlets }) => outlets)).toEqual([]);
  expect(outletCount).toBe(1);
});

test('explained, it has every sentence that was read, and what became of it', () => {
  const { explain, keyPoints } = inspect(FERRY, true);
  expect(
    explain?.sentences
      .filter(({ shownAs }) => shownAs === 'key-point')
      .map(({ text }) => text)
      .sort(),
  ).toEqual(keyPoints.map(({ text }) => text).sort());
  for (const { shownAs, refusal } of explain?.sentences ?? []) expect(shownAs === null).toBe(refusal !== null);
  expect(inspect(FERRY)).not.toHaveProperty('explain');
});
