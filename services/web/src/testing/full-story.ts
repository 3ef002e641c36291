import type { StoryDocument } from '@newsloom/store';
import { inventedStory } from '@newsloom/store/testing';
import type { StoryArticle } from '../story.ts';

const citation = (articleId: string) => ({
  articleId,
  quote: 'The council voted for the new quay at midnight.',
  start: 0,
  end: 47,
});

/** An article of an invented outlet; `differences` replace its fields. */
export const article = (id: string, lean: string | null, differences: Partial<StoryArticle> = {}): StoryArticle => ({
  id,
  externalId: null,
  url: `https://${id}.example/quay`,
  title: `Title of ${id}`,
  excerpt: `Excerpt of ${id}`,
  byline: 'Ada Quill',
  publishedAt: `2026-08-01T0${id.length}:00:00.000Z`,
  language: 'en',
  image: null,
  paywall: false,
  outlet: {
    domain: `${id}.example`,
    name: `Outlet ${id}`,
    country: lean === 'right' ? 'GB' : 'FR',
    lean,
    factuality: lean === null ? null : 'high',
    owner: 'Quayside Press',
    raters: lean === null ? [] : ['Invented rater'],
  },
  duplicateOf: null,
  isFirst: false,
  similarity: 0.9,
  kind: 'news',
  ...differences,
});

const at = '2026-08-01T01:00:00.000Z';

/** A story in which every part of its page has something to show. */
export const fullStory = (differences: Partial<StoryDocument> = {}): StoryDocument =>
  inventedStory({
    id: 'sfull',
    slug: 'council-votes-for-quay',
    version: 2,
    lastArticleAt: '2026-08-01T04:00:00.000Z',
    headline: { text: 'Council votes for quay', articleId: 'a' },
    dekSource: { citations: [citation('ab')], outlets: ['ab.example'], method: 'extractive' },
    keyPoints: [
      {
        text: 'The vote was held at midnight.',
        citations: [citation('a'), citation('ab')],
        outlets: ['a.example', 'ab.example'],
        method: 'extractive',
      },
    ],
    translations: [
      {
        language: 'es',
        headline: 'El consejo vota a favor del muelle',
        dek: null,
        keyPoints: ['La votación fue a medianoche.'],
        source: { model: 'small', promptHash: '0'.repeat(64), accepted: 2, rejected: [] },
      },
      {
        language: 'fr',
        headline: null,
        dek: null,
        keyPoints: [null],
        source: { model: 'small', fault: 'llm-timeout' },
      },
    ],
    articles: [
      article('a', 'left', { isFirst: true, paywall: true }),
      article('ab', 'right', { kind: 'opinion' }),
      article('abc', null),
      article('abcd', 'center', { duplicateOf: 'a' }),
    ],
    articleCount: 4,
    originalCount: 3,
    reprintCount: 1,
    outletCount: 4,
    ownerCount: 2,
    bias: {
      left: 1,
      center: 1,
      right: 1,
      unrated: 1,
      rated: 3,
      percent: { left: 33, center: 34, right: 33 },
      buckets: { left: 1, 'lean-left': 0, center: 1, 'lean-right': 0, right: 1 },
      statement: 'The rated sources are spread evenly over left, center and right',
      raters: ['Invented rater'],
      asOf: '2026-01-01',
    },
    factuality: { high: 3, unknown: 1, raters: ['Invented rater'], asOf: '2026-01-01' },
    ownership: {
      types: { private: 3 },
      families: [{ family: 'Quayside Press', outlets: 3 }],
      unknown: 1,
      unknownOwner: 1,
      stateMedia: 1,
    },
    countries: { FR: 3, GB: 1 },
    localShare: 75,
    blindspot: { side: 'right', share: 80, threshold: 60 },
    firstBy: { outlet: 'a.example', at: '2026-08-01T01:00:00.000Z' },
    topics: [{ id: 'medtop:11000000', label: 'politics', score: 1 }],
    entities: [{ name: 'Harbour Council', type: 'organization', count: 3, id: null }],
    eventLocation: { name: 'Calais', country: 'FR', confidence: 0.9 },
    importance: {
      value: 0.5,
      components: { kind: 1, owners: { raw: 3, full: 40, scale: 'log', value: 0.4, weight: 0.35 } },
      scorerVersion: 'test',
    },
    image: 'https://a.example/quay.jpg',
    timeline: [
      { at, kind: 'first-report', articleId: 'a', text: 'First reported by Outlet a', quote: 'Quay at last' },
      { at, kind: 'side', articleId: 'ab', text: 'The first right-leaning outlet: Outlet ab', side: 'right' },
      { at, kind: 'figure', articleId: 'ab', text: 'The toll', figure: { what: 'dead', from: 2, to: 1_200 } },
      { at, kind: 'growth', articleId: 'abc', text: '5 outlets report it', outlets: 5 },
      { at, kind: 'growth', articleId: 'gone', text: 'Told before its data' },
    ],
    differences: [
      {
        what: 'money',
        text: 'The quay costs 3 or 4 million.',
        values: [
          { value: 3_000_000, unit: '€', citations: [citation('a')], outlets: ['a.example'] },
          { value: 4_000_000, unit: '€', citations: [citation('ab')], outlets: ['ab.example'] },
        ],
      },
      {
        what: 'date',
        text: '12 or 14 March 2026',
        values: [
          { value: Date.UTC(2026, 2, 12), unit: 'date', citations: [citation('a')], outlets: ['a.example'] },
          { value: Date.UTC(2026, 2, 14), unit: 'date', citations: [citation('ab')], outlets: ['ab.example'] },
        ],
      },
      {
        what: 'missing',
        text: '3 or 4 missing',
        values: [
          { value: 3, unit: null, citations: [citation('a')], outlets: ['a.example'] },
          { value: 4, unit: null, citations: [citation('ab')], outlets: ['ab.example'] },
        ],
      },
    ],
    perspectives: {
      left: [{ text: 'The fishers gain.', citations: [citation('a')], outlets: ['a.example'] }],
      center: [],
      right: [],
    },
    related: [{ id: 'sother', score: 0.5, reasons: ['similar'] }],
    changelog: [
      { version: 1, at: '2026-08-01T02:00:00.000Z', kind: 'story.created', summary: 'First version.' },
      {
        version: 2,
        at: '2026-08-01T03:00:00.000Z',
        kind: 'story.updated',
        summary: '1 new article.',
        changes: [
          { kind: 'articles-joined', articleIds: ['ab'] },
          { kind: 'headline', from: 'Quay vote', to: 'Council votes for quay' },
          { kind: 'translations', languages: ['es', 'fr'] },
        ],
      },
    ],
    ...differences,
  });

export const otherStory = (differences: Partial<StoryDocument> = {}): StoryDocument =>
  inventedStory({
    id: 'sother',
    slug: 'quay-delayed',
    headline: { text: 'Quay delayed', articleId: null },
    ...differences,
  });
