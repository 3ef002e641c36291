import { changesOf } from '@newsloom/reading';
import type { StoryDocument } from '@newsloom/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inventedArticle, inventedStory } from './testing/invented-story.ts';

const before = inventedStory();
const { bias } = before;
const article = inventedArticle('a1');
const point = (text: string): StoryDocument['keyPoints'][number] => ({
  text,
  citations: [],
  outlets: [],
  method: 'extractive',
});
const topic = (label: string, score: number) => ({ id: `medtop:${label}`, label, score });
const rose = (from: number, to: number): StoryDocument['timeline'][number] => ({
  at: '2026-03-01T12:00:00.000Z',
  kind: 'figure',
  articleId: 'a1',
  text: '',
  figure: { what: 'dead', from, to },
});
const differ = (text: string) => ({ what: 'dead', text, values: [] });
const perspectives = (text: string): StoryDocument['perspectives'] => ({
  left: [{ text, citations: [], outlets: [] }],
  center: [],
  right: [],
});

const translated = (language: string, headline: string | null = 'Otro') => ({
  language,
  headline,
  dek: null,
  keyPoints: [],
  source: { model: 'small' },
});

/** The value with the keys of every object in another order, as the store may return them. */
function reordered<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toReversed())
        : inner,
    ),
  );
}

const kindsOf = (earlier: Partial<StoryDocument>, later: Partial<StoryDocument>): string[] =>
  changesOf(inventedStory(earlier), inventedStory(later)).map(({ kind }) => kind);

describe('not material', () => {
  test.each<[string, Partial<StoryDocument>, Partial<StoryDocument>]>([
    ['nothing', {}, {}],
    ['the version', {}, { version: 9 }],
    ['the time of writing', {}, { updatedAt: '2026-04-01T00:00:00.000Z' }],
    ['the changelog', {}, { changelog: [{ version: 1, at: before.updatedAt, kind: 'story.created', summary: 'x' }] }],
    ['the version of newsloom', {}, { provenance: { ...before.provenance, pipelineVersion: '9' } }],
    [
      'another text of a translation',
      { translations: [translated('es')] },
      { translations: [translated('es', 'Más')] },
    ],
    ['a language without texts', {}, { translations: [translated('es', null)] }],
    ['a similarity', {}, { articles: [{ ...article, similarity: 0.123 }] }],
    ['a score', {}, { importance: { ...before.importance, value: 0.6 } }],
    ['a velocity that decays', {}, { velocity: { ...before.velocity, value: 0.1 } }],
    [
      'the order of articles',
      { articles: [article, inventedArticle('a2')] },
      { articles: [inventedArticle('a2'), article] },
    ],
    ['the order of key points', { keyPoints: [point('A.'), point('B.')] }, { keyPoints: [point('B.'), point('A.')] }],
    ['the order of topics', { topics: [topic('a', 1), topic('b', 1)] }, { topics: [topic('b', 2), topic('a', 1)] }],
    ['the article of the headline', {}, { headline: { text: before.headline.text, articleId: 'a2' } }],
    ['the date of a rating', {}, { bias: { ...bias, asOf: '2027-01-01' } }],
    ['a related story', {}, { related: [{ id: 's2', score: 0.5 }] }],
    ['an image', {}, { image: 'https://gazette.example/a.jpg' }],
    [
      'the first lean of a story without rated outlets',
      { bias: { ...bias, left: 0, rated: 0 } },
      { bias: { ...bias, left: 0, rated: 0 } },
    ],
  ])('%s', (_, earlier, later) => {
    expect(kindsOf(earlier, later)).toEqual([]);
    expect(kindsOf(later, earlier)).toEqual([]);
  });

  test('keys in another order', () => {
    expect(JSON.stringify(reordered(before))).not.toBe(JSON.stringify(before));
    expect(changesOf(reordered(before), before)).toEqual([]);
  });

  test('what the store makes of a document, for any texts and numbers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true }), (text, value) => {
        const document = inventedStory({
          dek: text,
          importance: { ...before.importance, value, components: { [text]: value } },
        });
        expect(changesOf(reordered(document), document)).toEqual([]);
      }),
    );
  });

  test('fields that a document of an earlier release has not', () => {
    const { differences: _, perspectives: __, previousStory: ___, ...old } = before;
    expect(changesOf(old as StoryDocument, before)).toEqual([]);
  });
});

test('a language less is not material', () => {
  expect(kindsOf({ translations: [translated('es')] }, { translations: [] })).toEqual([]);
});

describe('material', () => {
  test.each<[string, Partial<StoryDocument>, Partial<StoryDocument>, string[]]>([
    ['an article more', {}, { articles: [article, inventedArticle('a2')] }, ['articles-joined']],
    ['an article less', {}, { articles: [] }, ['articles-left']],
    ['another article', {}, { articles: [inventedArticle('a2')] }, ['articles-joined', 'articles-left']],
    ['a title', {}, { articles: [{ ...article, title: 'Another' }] }, ['articles-corrected']],
    ['an address', {}, { articles: [{ ...article, url: null }] }, ['articles-corrected']],
    ['a time', {}, { articles: [{ ...article, publishedAt: null }] }, ['articles-corrected']],
    ['a copy', {}, { articles: [{ ...article, duplicateOf: 'a2' }] }, ['articles-corrected']],
    ['the first on the right', {}, { bias: { ...bias, right: 1, rated: 2 } }, ['first-lean', 'bias']],
    ['the second on the left', {}, { bias: { ...bias, left: 2, rated: 2 } }, ['bias']],
    ['the first rated outlet', { bias: { ...bias, left: 0, rated: 0 } }, {}, ['bias']],
    ['another rater', {}, { bias: { ...bias, raters: ['a', 'b'] } }, ['bias']],
    ['a count that rose', {}, { timeline: [rose(12, 15)] }, ['figure']],
    ['a count that rose again', { timeline: [rose(12, 15)] }, { timeline: [rose(12, 15), rose(15, 17)] }, ['figure']],
    ['the headline', {}, { headline: { text: 'Council votes', articleId: 'a1' } }, ['headline']],
    ['the dek', {}, { dek: 'It was close.' }, ['dek']],
    ['a key point', { keyPoints: [point('A.')] }, { keyPoints: [point('B.')] }, ['key-points']],
    ['a difference', {}, { differences: [differ('12 or 15')] }, ['differences']],
    ['a difference less', { differences: [differ('12 or 15')] }, {}, ['differences']],
    ['a language more', {}, { translations: [translated('es')] }, ['translations']],
    [
      'texts in a language that had none',
      { translations: [translated('es', null), translated('fr')] },
      { translations: [translated('es'), translated('fr')] },
      ['translations'],
    ],
    ['a perspective', {}, { perspectives: perspectives('It was close.') }, ['perspectives']],
    ['the blind spot', {}, { blindspot: { side: 'left', share: 60, threshold: 60 } }, ['blindspot']],
    ['factuality', {}, { factuality: { high: 1 } }, ['factuality']],
    ['countries', {}, { countries: { FR: 1 } }, ['outlets']],
    ['owners', {}, { ownership: { unknown: 1 } }, ['outlets']],
    ['topics', {}, { topics: [{ id: 'medtop:1', label: 'a', score: 1 }] }, ['topics']],
    ['the status', {}, { status: 'quiet' }, ['status']],
    ['its end', {}, { status: 'retracted', articles: [] }, ['articles-left', 'status']],
    ['being merged', {}, { status: 'merged', mergedInto: 's2', articles: [] }, ['merged']],
  ])('%s', (_, earlier, later, kinds) => {
    expect(kindsOf(earlier, later)).toEqual(kinds);
  });

  test('details, if another release made them', () => {
    const provenance = { ...before.provenance, pipelineVersion: '9' };
    expect(kindsOf({}, { provenance, entities: [{ name: 'Anna Lind', type: 'person', count: 2, id: null }] })).toEqual([
      'made-anew',
    ]);
    expect(kindsOf({}, { entities: [{ name: 'Anna Lind', type: 'person', count: 2, id: null }] })).toEqual([]);
    expect(kindsOf({}, { provenance, dek: 'It was close.' })).toEqual(['dek']);
  });
});

test('changes say from what to what', () => {
  const later = inventedStory({
    articles: [article, inventedArticle('a2'), inventedArticle('a3')],
    timeline: [rose(12, 15)],
    headline: { text: 'Council votes', articleId: 'a1' },
    status: 'quiet',
    differences: [differ('12 or 15')],
  });
  expect(changesOf(before, later)).toEqual([
    { kind: 'articles-joined', articleIds: ['a2', 'a3'] },
    { kind: 'figure', what: 'dead', from: 12, to: 15 },
    { kind: 'headline', from: before.headline.text, to: 'Council votes' },
    { kind: 'differences', opened: ['12 or 15'], settled: [] },
    { kind: 'status', from: 'active', to: 'quiet' },
  ]);
});

test('a first version changes nothing, but may have been split from another story', () => {
  expect(changesOf(null, before)).toEqual([]);
  expect(changesOf(null, inventedStory({ splitFrom: 's0' }))).toEqual([{ kind: 'split', from: 's0' }]);
});
