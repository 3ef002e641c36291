import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areApart, setApart } from './apart.ts';
import type { ClusterArticle } from './article.ts';
import { assign } from './assign.ts';
import { cluster } from './cluster.ts';
import { defaultOptions } from './options.ts';
import { add, type ClusterWindow, createWindow, expire, remove, withdraw } from './window.ts';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 2, 1, 12);

const storm = (id: string, at: number | null, language: string | null = 'en'): ClusterArticle => ({
  id,
  title: `Storm Idwal closes the harbour of Tessaly (${id})`,
  text: 'Storm Idwal tore the roofs off forty houses in Tessaly. Harbour master Oriel Santeuil closed the port of Tessaly.',
  language,
  publishedAt: at,
});
const pension = (id: string, at: number | null): ClusterArticle => ({
  id,
  title: `Parliament of Brannock rejects pension reform (${id})`,
  text: 'Minister Halvard Kring lost the vote on the pension reform in Brannock. Trade unions in Brannock welcomed it.',
  language: 'en',
  publishedAt: at,
});

const windowOf = (pairs: [ClusterArticle, string][]): ClusterWindow => {
  const window = createWindow();
  for (const [article, storyId] of pairs) add(window, article, storyId);
  return window;
};

const background: [ClusterArticle, string][] = [
  [storm('a1', NOON), 's1'],
  [storm('a2', NOON + 3_600_000), 's1'],
  [pension('b1', NOON), 's2'],
  [pension('b2', NOON + 7_200_000), 's2'],
];

describe('assign', () => {
  test('an article joins the story of its event, and another event opens its own', () => {
    const window = windowOf(background);
    expect(assign(window, storm('a3', NOON + DAY / 4)).storyId).toBe('s1');
    expect(assign(window, pension('b3', NOON + DAY / 4)).storyId).toBe('s2');
    const other = {
      ...storm('c', NOON),
      title: 'Chess title goes to Ilva Marren',
      text: 'Ilva Marren won the final game in Ostrel.',
    };
    expect(assign(window, other).storyId).toBeNull();
  });

  test('into an empty window the first article opens a story', () => {
    expect(assign(createWindow(), storm('a', NOON))).toMatchObject({ storyId: null, similarity: 0, runnersUp: [] });
  });

  test('languages never mix', () => {
    expect(assign(windowOf(background), storm('a3', NOON, 'es')).storyId).toBeNull();
  });

  test('articles far apart in time stay apart in any order', () => {
    const window = windowOf(background);
    for (const at of [NOON + 2 * defaultOptions.windowMs, NOON - 2 * defaultOptions.windowMs]) {
      expect(assign(window, storm('a3', at)).storyId).toBeNull();
    }
  });

  test('reads only', () => {
    const window = windowOf(background);
    const first = assign(window, storm('a3', NOON));
    expect(assign(window, storm('a3', NOON))).toEqual(first);
  });

  test.each([
    ['no text', { ...storm('x', NOON), text: '' }],
    ['no title', { ...storm('x', NOON), title: '' }],
    ['neither', { ...storm('x', NOON), title: '', text: '' }],
    ['no date', storm('x', null)],
    ['one endless word', { ...storm('x', NOON), text: 'a'.repeat(200_000) }],
  ])('bad input: %s', (_name, article) => {
    const { similarity } = assign(windowOf(background), article);
    expect(similarity).toBeGreaterThanOrEqual(0);
    expect(similarity).toBeLessThanOrEqual(1);
  });
});

describe('a window', () => {
  const pairs: [ClusterArticle, string][] = [
    ...background,
    ...Array.from({ length: 6 }, (_, i): [ClusterArticle, string] => [storm(`s${i}`, NOON + i * 5_000_000), 's1']),
    ...Array.from({ length: 6 }, (_, i): [ClusterArticle, string] => [
      pension(`p${i}`, NOON + i * 6_000_000),
      `t${i % 2}`,
    ]),
  ];
  const probes = [storm('x', NOON + DAY / 2), pension('y', NOON + DAY / 3), storm('z', NOON - DAY)];

  test('rebuilt from the same pairs in any order it decides the same', () => {
    const wanted = probes.map((probe) => assign(windowOf(pairs), probe));
    fc.assert(
      fc.property(fc.shuffledSubarray(pairs, { minLength: pairs.length }), (shuffled) => {
        const window = windowOf(shuffled);
        probes.forEach((probe, index) => {
          const got = assign(window, probe);
          expect(got.storyId).toBe(wanted[index]?.storyId);
          expect(got.similarity).toBeCloseTo(wanted[index]?.similarity ?? -1, 9);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('after expire the window is as if it never had the old articles', () => {
    const old = pairs.map(([article, storyId]): [ClusterArticle, string] => [
      { ...article, id: `old-${article.id}`, publishedAt: (article.publishedAt ?? 0) - 30 * DAY },
      `old-${storyId}`,
    ]);
    const window = windowOf([...old, ...pairs]);
    expect(expire(window, NOON - DAY)).toBe(old.length);
    for (const probe of probes) {
      const got = assign(window, probe);
      const wanted = assign(windowOf(pairs), probe);
      expect(got.storyId).toBe(wanted.storyId);
      expect(got.similarity).toBeCloseTo(wanted.similarity, 9);
    }
  });

  test('adding an id again replaces it', () => {
    const once = windowOf(background);
    const twice = windowOf([...background, ...background]);
    expect(assign(twice, storm('x', NOON)).similarity).toBeCloseTo(assign(once, storm('x', NOON)).similarity, 9);
  });

  test('an undated article expires with the newest articles at its arrival', () => {
    const window = windowOf([
      [storm('a', NOON), 's1'],
      [storm('undated', null), 's1'],
      [storm('b', NOON + DAY), 's1'],
    ]);
    expect(expire(window, NOON)).toBe(0);
    expect(expire(window, NOON + 1)).toBe(2);
    expect([...window.members.keys()]).toEqual(['b']);
    expect(expire(window, NOON + 2 * DAY)).toBe(1);
    expect(window.shards.size).toBe(0);
  });

  test('removing an unknown article does nothing', () => {
    const window = windowOf(background);
    remove(window, 'nowhere');
    expect(window.members.size).toBe(background.length);
  });

  test('is bounded', () => {
    const window = createWindow({ maxArticles: 5 });
    for (let i = 0; i < 50; i++) add(window, storm(`a${i}`, NOON + i), 's');
    expect([...window.members.keys()]).toEqual(['a45', 'a46', 'a47', 'a48', 'a49']);
  });

  test('drops of equally old articles that with the smallest id', () => {
    const window = createWindow({ maxArticles: 3 });
    for (const id of ['c', 'e', 'a', 'd', 'b']) add(window, storm(id, NOON), 's');
    expect([...window.members.keys()]).toEqual(['c', 'e', 'd']);
    expect(window.byAge.map(({ id }) => id)).toEqual(['c', 'd', 'e']);
    expect(window.members.get('c')?.member.story.members.map(({ id }) => id)).toEqual(['c', 'd', 'e']);
  });

  test('forgets a story with its last article', () => {
    const window = windowOf(background);
    remove(window, 'a1');
    expect([...(window.shards.get('en')?.stories.keys() ?? [])]).toEqual(['s1', 's2']);
    remove(window, 'a2');
    expect([...(window.shards.get('en')?.stories.keys() ?? [])]).toEqual(['s2']);
  });
});

test('cluster gives every article a story, in the order of the input', () => {
  const articles = [storm('a', NOON), pension('b', NOON), storm('c', NOON + 1), pension('d', NOON + 1)];
  const assigned = cluster(articles);
  expect(assigned.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  const [a, b, c, d] = assigned.map(({ storyId }) => storyId);
  expect([a, b]).toEqual([c, d]);
  expect(a).not.toBe(b);
});

test('an article that is placed anew takes with it what its story was split from', () => {
  const window = windowOf(background);
  setApart(window.apart, 's1', 's2');
  remove(window, 'b2');
  expect(areApart(window.apart, 's1', 's2')).toBe(true);
  withdraw(window, 'unknown');
  expect(areApart(window.apart, 's1', 's2')).toBe(true);
  withdraw(window, 'a2');
  expect(areApart(window.apart, 's1', 's2')).toBe(false);
  expect(window.members.has('a2')).toBe(false);
});
