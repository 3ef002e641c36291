import type { Extraction } from '@newsloom/extraction';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Announced, articleTextOf } from './article-text.ts';

const SEEN = new Date('2026-03-01T12:00:00Z');

const announced = (differences: Partial<Announced> = {}): Announced => ({
  title: 'Harbour council votes',
  feedText: 'The council voted late at night.',
  publishedAt: new Date('2026-03-01T11:00:00Z'),
  discoveredAt: SEEN,
  byline: 'A. Writer',
  language: 'en',
  image: 'https://gazette.example/feed.jpg',
  ...differences,
});

const page = (differences: Partial<Extraction> = {}): Extraction => ({
  canonicalUrl: 'https://gazette.example/harbour-vote',
  title: 'Harbour council votes | The Gazette',
  text: 'The council of the harbour town voted late at night on the new wall. '.repeat(5).trim(),
  standfirst: null,
  excerpt: 'The council voted.',
  byline: 'B. Writer',
  authors: ['B. Writer'],
  siteName: 'The Gazette',
  publishedAt: '2026-03-01T10:00:00.000Z',
  modifiedAt: null,
  language: 'en',
  image: 'https://gazette.example/page.jpg',
  imageDetails: null,
  section: 'Politics',
  keywords: [],
  isOpinion: false,
  isPressRelease: false,
  isLiveBlog: false,
  posts: [],
  nextPage: null,
  wordCount: 70,
  paywall: false,
  paywallKind: 'none',
  sourceOf: {},
  ...differences,
});

/** A text of `count` words in no known language. */
const text = (count: number): string => Array(count).fill('la').join(' ');

describe('the text of an article', () => {
  test.each<[string, string | null, string | null, 'page' | 'feed' | 'none', string]>([
    ['the page has one', text(40), text(10), 'page', 'extracted'],
    ['the page has one, and the feed a longer one', text(40), text(79), 'page', 'extracted'],
    ['the feed has twice as much: the page has only the opening', text(40), text(80), 'feed', 'feed-text'],
    ['the feed has an article, and the page a wall', text(45), text(800), 'feed', 'feed-text'],
    ['the page has only a notice, and the feed more', text(39), text(40), 'feed', 'feed-text'],
    ['the page has little, and the feed less', text(20), text(5), 'page', 'extracted'],
    ['both have as much', text(20), text(20), 'page', 'extracted'],
    ['the page has little, and the feed nothing', text(20), null, 'page', 'extracted'],
    ['the page has nothing', '', text(5), 'feed', 'feed-text'],
    ['there is no page', null, text(5), 'feed', 'feed-text'],
    ['there is neither', null, null, 'none', 'no-text'],
    ['both are empty', '', '', 'none', 'no-text'],
  ])('when %s', (_, pageText, feedText, from, code) => {
    const found = articleTextOf(announced({ feedText }), pageText === null ? null : page({ text: pageText }));
    expect(found).toMatchObject({ code, columns: { text: { page: pageText, feed: feedText, none: '' }[from] } });
    expect(found.columns.word_count).toBe(found.columns.text === '' ? 0 : found.columns.text.split(' ').length);
  });

  test.each<[string, Partial<Extraction>, string | null, string]>([
    ['of a page behind a paywall', { paywall: true }, null, 'paywall'],
    ['of a feed, when the page is behind a paywall', { paywall: true, text: '' }, text(5), 'paywall'],
    ['of neither', { paywall: true, text: '' }, null, 'no-text'],
  ])('%s says so', (_, differences, feedText, code) => {
    expect(articleTextOf(announced({ feedText }), page(differences))).toMatchObject({
      code,
      columns: { paywall: true },
    });
  });
});

describe('what is known of an article', () => {
  test('comes from the feed for some fields and from the page for others', () => {
    expect(articleTextOf(announced(), page())).toEqual({
      code: 'extracted',
      columns: {
        title: 'Harbour council votes',
        text: page().text,
        excerpt: 'The council voted.',
        byline: 'A. Writer',
        site_name: 'The Gazette',
        section: 'Politics',
        page_kind: null,
        published_at: new Date('2026-03-01T11:00:00Z'),
        language: 'en',
        image: 'https://gazette.example/page.jpg',
        word_count: 70,
        paywall: false,
        canonical_url: 'https://gazette.example/harbour-vote',
      },
    });
  });

  test('comes from the page where the feed is silent', () => {
    const silent = announced({
      title: '',
      publishedAt: null,
      byline: null,
      language: null,
      image: null,
      feedText: null,
    });
    expect(articleTextOf(silent, page()).columns).toMatchObject({
      title: 'Harbour council votes | The Gazette',
      byline: 'B. Writer',
      published_at: new Date('2026-03-01T10:00:00Z'),
    });
  });

  test('comes from the feed where there is no page', () => {
    expect(articleTextOf(announced(), null).columns).toMatchObject({
      title: 'Harbour council votes',
      excerpt: 'The council voted late at night.',
      byline: 'A. Writer',
      site_name: null,
      image: 'https://gazette.example/feed.jpg',
      canonical_url: null,
    });
  });

  test.each([
    ['opinion', { isOpinion: true }],
    ['live-blog', { isLiveBlog: true }],
    ['opinion', { isOpinion: true, isLiveBlog: true }],
    ['press-release', { isPressRelease: true, isOpinion: true, isLiveBlog: true }],
  ])('is of the kind that its page states: %s', (kind, stated) => {
    expect(articleTextOf(announced(), page(stated)).columns.page_kind).toBe(kind);
  });

  test('may be almost nothing', () => {
    const silent = announced({
      title: '',
      publishedAt: null,
      byline: null,
      language: null,
      image: null,
      feedText: null,
    });
    expect(articleTextOf(silent, null)).toEqual({
      code: 'no-text',
      columns: {
        title: '',
        text: '',
        excerpt: null,
        byline: null,
        site_name: null,
        section: null,
        page_kind: null,
        published_at: null,
        language: null,
        image: null,
        word_count: 0,
        paywall: false,
        canonical_url: null,
      },
    });
  });

  test('has an excerpt that a list has room for', () => {
    const long = articleTextOf(announced({ feedText: text(500) }), null);
    expect(long.columns.excerpt).toHaveLength(300);
    expect(articleTextOf(announced({ feedText: `${'a'.repeat(299)}😀` }), null).columns.excerpt?.isWellFormed()).toBe(
      true,
    );
  });

  test.each<[string, string | null, string | null]>([
    ['of the page', '2026-03-01T09:00:00.000Z', '2026-03-01T09:00:00.000Z'],
    ['when it was discovered, if the page names a later one', '2026-03-01T13:00:00.000Z', '2026-03-01T12:00:00.000Z'],
    ['null, if the page names none', null, null],
  ])('without a time in the feed has the time %s', (_, publishedAt, expected) => {
    const found = articleTextOf(announced({ publishedAt: null }), page({ publishedAt }));
    expect(found.columns.published_at?.toISOString() ?? null).toBe(expected);
  });
});

describe('the language of an article', () => {
  const german =
    'Der Rat der Hafenstadt hat spät in der Nacht über die neue Mauer abgestimmt und sie beschlossen. '.repeat(4);
  test.each<[string, string, string | null, string | null, string | null]>([
    ['is that of its words, not that of page or feed', german, 'en', 'en', 'de'],
    ['is that of the page, if the words do not decide', text(50), 'fr', 'es', 'fr'],
    ['is that of the feed, if the page declares none', text(50), null, 'es', 'es'],
    ['is unknown otherwise', text(50), null, null, null],
  ])('%s', (_, pageText, ofPage, ofFeed, expected) => {
    const found = articleTextOf(announced({ title: '', language: ofFeed }), page({ text: pageText, language: ofPage }));
    expect(found.columns.language).toBe(expected);
  });
});

test('the text is always that of page or feed, and the code fits', () => {
  const words = fc.nat({ max: 80 }).map(text);
  fc.assert(
    fc.property(fc.option(words), fc.option(words), fc.boolean(), (feedText, pageText, paywall) => {
      const found = articleTextOf(
        announced({ feedText }),
        pageText === null ? null : page({ text: pageText, paywall }),
      );
      expect([pageText ?? '', feedText ?? '']).toContain(found.columns.text);
      expect(found.code === 'no-text').toBe(found.columns.text === '');
      expect(found.code === 'paywall').toBe(found.columns.text !== '' && found.columns.paywall);
      if ((feedText ?? pageText ?? '') !== '') expect(found.columns.text).not.toBe('');
    }),
  );
});
