import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleKind } from './article-kind.ts';
import type { Component } from './component.ts';
import { type ImportanceInput, importanceOf } from './importance.ts';
import type { Lean } from './lean.ts';
import { kindOfStory, type ScoresInput, scores } from './scores.ts';
import { articlesOf, outletsWith, story } from './testing/invented-story.ts';

const input = fc
  .record({ story, asOf: fc.option(fc.constantFrom('1970-01-02T00:00:00.000Z', '1970-01-01T01:00:00.000Z')) })
  .map(({ story, asOf }): ScoresInput => ({ ...story, asOf }));

/** Computes a score from its components, as a reader would. */
function recomputed(components: Record<string, Component>): number {
  return Object.values(components).reduce((sum, { raw, full, scale, weight }) => {
    const value = scale === 'log' ? Math.log(1 + raw) / Math.log(1 + full) : raw / full;
    return sum + weight * Math.min(1, value);
  }, 0);
}

/** What scores need of an article besides what coverage does. */
const plain = { similarity: null, kind: 'news' as const };

const ofLeans = (leans: (Lean | null)[]) => {
  const outlets = outletsWith(leans);
  return scores({
    articles: articlesOf(outlets).map((article) => ({ ...article, ...plain })),
    outlets,
    asOf: null,
  });
};

describe('scores', () => {
  test('every score can be computed again from its components', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { importance, velocity, diversity, cohesion } = scores(given);
        const { kind, ...parts } = importance.components;
        const beforeKind = { value: importance.value / kind, components: parts };
        for (const { value, components } of [beforeKind, diversity, cohesion]) {
          expect(value).toBeCloseTo(recomputed(components), 10);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
          const weights = Object.values(components).reduce((sum, { weight }) => sum + weight, 0);
          expect(weights).toBeCloseTo(1, 10);
        }
        expect(velocity.value).toBe(velocity.components.articles / velocity.components.hours);
      }),
    );
  });

  test('the order of the articles does not matter', () => {
    const shuffled = input.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.articles], { minLength: given.articles.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, articles]) => {
        expect(scores({ ...given, articles })).toEqual(scores(given));
      }),
    );
  });

  test('another unrated outlet never makes a story less important', () => {
    fc.assert(
      fc.property(input, (given) => {
        const article = { id: 'new', outlet: 'new.example', publishedAt: null, duplicateOf: null, ...plain };
        const larger = scores({ ...given, articles: [...given.articles, article] });
        expect(larger.importance.value).toBeGreaterThanOrEqual(scores(given).importance.value);
      }),
    );
  });

  test('importance grows with each of its inputs', () => {
    const given = fc.record({
      owners: fc.nat(80),
      outlets: fc.nat(80),
      countries: fc.nat(20),
      reliable: fc.nat(60),
      velocity: fc.double({ min: 0, max: 40, noNaN: true }),
      kind: fc.constantFrom<ArticleKind>('news', 'opinion', 'deals', 'horoscope'),
    });
    const inputs = ['owners', 'outlets', 'countries', 'reliable', 'velocity'] as const;
    const value = (one: ImportanceInput) => importanceOf(one, 'test').value;
    fc.assert(
      fc.property(given, fc.constantFrom(...inputs), fc.integer({ min: 1, max: 30 }), (one, name, more) => {
        const larger = value({ ...one, [name]: one[name] + more });
        expect(larger).toBeGreaterThanOrEqual(value(one));
        // Below the figures of a top story, it grows.
        if (one[name] < 12) expect(larger).toBeGreaterThan(value(one));
        expect(value({ ...one, kind: 'news' })).toBeGreaterThanOrEqual(value(one));
      }),
    );
  });

  test('kinds are worth less than news, in this order', () => {
    const kinds: ArticleKind[] = ['news', 'opinion', 'press-release', 'satire', 'deals', 'horoscope'];
    const input = { owners: 3, outlets: 3, countries: 1, reliable: 1, velocity: 1 };
    const values = kinds.map((kind) => importanceOf({ ...input, kind }, 'test').value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(new Set(values).size).toBe(kinds.length);
    expect(importanceOf({ ...input, kind: 'live-blog' }, 'test').value).toBe(values[0]);
  });

  test('a story is of the kind of most of its outlets, however many articles one has', () => {
    const told = (outlet: string, kind: ArticleKind) => ({ outlet, kind });
    const opinions = Array.from({ length: 5 }, () => told('a.example', 'opinion'));
    expect(kindOfStory([...opinions, told('b.example', 'news')])).toBe('news');
    expect(kindOfStory([...opinions, told('c.example', 'opinion'), told('b.example', 'news')])).toBe('opinion');
  });

  test('outlets of one owner weigh less than outlets of many', () => {
    const outlets = outletsWith([null, null, null, null]);
    const ofOneGroup = new Map([...outlets].map(([domain, facts]) => [domain, { ...facts, owner: 'Group A' }]));
    const articles = articlesOf(outlets).map((article) => ({ ...article, ...plain }));
    const value = (given: typeof outlets) => scores({ articles, outlets: given, asOf: null });
    expect(value(ofOneGroup).importance.value).toBeLessThan(value(outlets).importance.value);
    expect(value(ofOneGroup).diversity.components.owners.raw).toBe(0);
  });

  test('an outlet with only a copy has no text of its own, and unknown countries do not count', () => {
    const countries = ['ML', 'ML', 'SN', null];
    const outlets = new Map(
      [...outletsWith([null, null, null, null])].map(([domain, facts], place) => [
        domain,
        { ...facts, country: countries[place] ?? null },
      ]),
    );
    const articles = articlesOf(outlets).map((article, place) => ({
      ...article,
      ...plain,
      duplicateOf: place === 3 ? 'article-0' : null,
    }));
    const { importance, diversity } = scores({ articles, outlets, asOf: null });
    expect(importance.components).toMatchObject({ outlets: { raw: 3 }, countries: { raw: 2 } });
    expect(diversity.components.countries.raw).toBeCloseTo(1 - (2 / 3) ** 2 - (1 / 3) ** 2);
  });

  test('voices from all sides are more diverse than from one', () => {
    expect(ofLeans(['left', 'center', 'right']).diversity.components.sides.value).toBeCloseTo(1);
    expect(ofLeans(['left', 'left', 'lean-left']).diversity.components.sides.value).toBe(0);
  });

  test('velocity counts the articles of the six hours up to the newest', () => {
    const at = (id: string, publishedAt: string | null) => ({
      id,
      outlet: id,
      publishedAt,
      duplicateOf: null,
      ...plain,
    });
    const articles = [
      at('newest', '2025-11-02T12:00:00Z'),
      at('in time', '2025-11-02T06:00:01Z'),
      at('too old', '2025-11-02T06:00:00Z'),
      at('after', '2025-11-02T12:00:01Z'),
      at('undated', null),
    ];
    const { velocity } = scores({ articles, outlets: new Map(), asOf: '2025-11-02T12:00:00Z' });
    expect(velocity).toMatchObject({ value: 2 / 6, components: { articles: 2, hours: 6 } });
  });

  test('the least fitting article lowers cohesion', () => {
    const outlets = outletsWith([null, null, null]);
    const cohesion = (similarities: (number | null)[]) => {
      const articles = articlesOf(outlets).map((article, place) => ({
        ...article,
        kind: 'news' as const,
        similarity: similarities[place] ?? null,
      }));
      return scores({ articles, outlets, asOf: null }).cohesion.value;
    };
    expect(cohesion([0.8, 0.8, null])).toBeCloseTo(0.8);
    expect(cohesion([1, 1, 0.4])).toBeCloseTo(0.75 * 0.8 + 0.25 * 0.4);
    expect(cohesion([null, null, null])).toBe(0);
  });
});
