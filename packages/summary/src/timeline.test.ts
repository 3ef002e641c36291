import { describe, expect, test } from 'vitest';
import type { TurningPoint } from './counts/turning-points.ts';
import type { KeyPoint } from './key-points.ts';
import { type TimelineArticle, type TimelineInput, timelineOf } from './timeline.ts';

const START = Date.UTC(2026, 2, 1, 12);
const hour = (n: number): string => new Date(START + n * 3_600_000).toISOString();

const article = (id: string, hours: number | null, given: Partial<TimelineArticle> = {}): TimelineArticle => ({
  id,
  title: `About ${id}`,
  outlet: `The ${id}`,
  publishedAt: hours === null ? null : hour(hours),
  duplicateOf: null,
  side: null,
  ...given,
});

const rose = (articleId: string, from: number, to: number): TurningPoint => ({
  what: 'dead',
  from,
  to,
  first: { what: 'dead', unit: null, value: to, articleId, outlet: '', voice: '', at: 0, quote: '', start: 0, end: 0 },
});

const point = (text: string, ...articleIds: string[]): KeyPoint => ({
  text,
  citations: articleIds.map((articleId) => ({ articleId, quote: text, start: 0, end: 0 })),
  outlets: articleIds,
  method: 'extractive',
});

const told = (given: Partial<TimelineInput>): string[] =>
  timelineOf({ articles: [], turningPoints: [], keyPoints: [], ...given }).map(
    ({ at, kind, text }) => `${(Date.parse(at) - START) / 3_600_000} ${kind}: ${text}`,
  );

describe('the timeline', () => {
  test('is empty without dated articles', () => {
    expect(told({ articles: [article('a', null)] })).toEqual([]);
  });

  test('begins with the first report that is not a copy, and has no line for each article', () => {
    const articles = [article('b', 1), article('a', 0, { duplicateOf: 'x' }), article('c', 2), article('d', null)];
    expect(told({ articles })).toEqual(['1 first-report: First reported by The b: About b']);
  });

  test('begins with a copy if all are copies', () => {
    const articles = [article('b', 1, { duplicateOf: 'x' }), article('a', 0, { duplicateOf: 'x' })];
    expect(told({ articles })).toEqual(['0 first-report: First reported by The a: About a']);
  });

  test('begins with the lower id of two at one time', () => {
    const articles = [article('b', 0), article('a', 0), article('c', 0)];
    expect(told({ articles })).toEqual(['0 first-report: First reported by The a: About a']);
  });

  test('has what came at one time in the order of the kinds', () => {
    const articles = [
      article('a', 0, { side: 'left' }),
      article('b', 0, { side: 'right' }),
      ...['c', 'd', 'e'].map((id) => article(id, 0)),
    ];
    const turningPoints = [rose('b', 12, 15)];
    expect(timelineOf({ articles, turningPoints, keyPoints: [] }).map(({ kind }) => kind)).toEqual([
      'first-report',
      'figure',
      'side',
      'growth',
    ]);
  });

  test('counts no unknown outlets', () => {
    const articles = Array.from({ length: 6 }, (_, n) => article(`a${n}`, n, { outlet: n === 0 ? null : `O${n}` }));
    expect(told({ articles }).slice(1)).toEqual(['5 growth: 5 outlets report it']);
  });

  test('tells when the fifth, the tenth, the twentieth outlet came', () => {
    const articles = Array.from({ length: 45 }, (_, n) => article(`a${n}`, n, { outlet: `O${n % 22}` }));
    expect(told({ articles }).slice(1)).toEqual([
      '4 growth: 5 outlets report it',
      '9 growth: 10 outlets report it',
      '19 growth: 20 outlets report it',
    ]);
  });

  test('tells when another side came in', () => {
    const articles = [
      article('a', 0),
      article('b', 1, { side: 'left' }),
      article('c', 2, { side: 'right' }),
      article('d', 3, { side: 'center', outlet: null }),
      article('e', 4, { side: 'right' }),
    ];
    expect(told({ articles }).slice(1)).toEqual([
      '2 side: The first right-leaning outlet: The c',
      '3 side: The first outlet in the center: an unknown outlet',
    ]);
  });

  test('tells which counts rose', () => {
    const articles = [article('a', 0), article('b', 3), article('c', 5)];
    const turningPoints = [rose('b', 12, 15), rose('c', 15, 17), rose('gone', 17, 18)];
    expect(told({ articles, turningPoints }).slice(1)).toEqual([
      '3 figure: The toll changed from 12 to 15, first reported by The b',
      '5 figure: The toll changed from 15 to 17, first reported by The c',
    ]);
    expect(timelineOf({ articles, turningPoints, keyPoints: [] })[1]).toMatchObject({
      articleId: 'b',
      figure: { what: 'dead', from: 12, to: 15 },
    });
  });

  test('tells facts that came later and that independent outlets report', () => {
    const articles = [article('a', 0), article('b', 0.9), article('c', 3), article('d', 4)];
    const keyPoints = [point('Early.', 'b', 'c'), point('Of one.', 'c'), point('The mayor resigned.', 'd', 'c')];
    expect(told({ articles, keyPoints }).slice(1)).toEqual(['3 fact: First reported by The c: The mayor resigned.']);
  });

  test('tells of what came an hour later, and of three facts at most', () => {
    const articles = [article('a', 0), ...['b', 'c', 'd', 'e'].map((id, n) => article(id, 1 + n))];
    const keyPoints = ['b', 'c', 'd', 'e'].map((id) => point(`Fact ${id}.`, id, 'none'));
    expect(told({ articles, keyPoints }).filter((line) => line.includes('fact'))).toEqual([
      '1 fact: First reported by The b: Fact b.',
      '2 fact: First reported by The c: Fact c.',
      '3 fact: First reported by The d: Fact d.',
    ]);
  });

  test('tells no fact of which no article is known', () => {
    expect(told({ articles: [article('a', 0)], keyPoints: [point('Gone.', 'x', 'y')] })).toHaveLength(1);
  });

  test('has the last of many counts', () => {
    const articles = Array.from({ length: 12 }, (_, n) => article(`a${n}`, n, { outlet: null }));
    const turningPoints = Array.from({ length: 11 }, (_, n) => rose(`a${n + 1}`, n, n + 1));
    const figures = timelineOf({ articles, turningPoints, keyPoints: [] }).flatMap(({ figure }) => figure?.to ?? []);
    expect(figures).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('has ten entries at most; the first report and what changed stay', () => {
    const articles = Array.from({ length: 200 }, (_, n) =>
      article(`a${n}`, n, { side: (['left', 'center', 'right'] as const)[n % 3] ?? null }),
    );
    const turningPoints = Array.from({ length: 6 }, (_, n) => rose(`a${n + 10}`, n, n + 1));
    const entries = timelineOf({ articles, turningPoints, keyPoints: [] });
    expect(entries.map(({ kind }) => kind).sort()).toEqual([
      ...Array(6).fill('figure'),
      'first-report',
      'growth',
      ...Array(2).fill('side'),
    ]);
    expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort());
    expect(entries.find(({ kind }) => kind === 'growth')?.text).toBe('160 outlets report it');
    expect(timelineOf({ articles: articles.toReversed(), turningPoints, keyPoints: [] })).toEqual(entries);
  });

  test('has beside its sentences what they are made of', () => {
    const articles = ['a', 'b', 'c', 'd', 'e'].map((id, n) => article(id, n, { side: n === 4 ? 'right' : 'left' }));
    const entries = timelineOf({ articles, turningPoints: [], keyPoints: [point('A fact.', 'd', 'e')] });
    expect(entries.map(({ kind, quote, side, outlets }) => [kind, quote ?? side ?? outlets])).toEqual([
      ['first-report', 'About a'],
      ['fact', 'A fact.'],
      ['side', 'right'],
      ['growth', 5],
    ]);
  });
});
