import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugOf } from './slug.ts';

describe('the slug of a headline', () => {
  test.each<[string, string]>([
    ['Harbour council votes', 'harbour-council-votes'],
    ['  “Storm”: 3,000 flee — now!  ', 'storm-3-000-flee-now'],
    ["The mayor’s O'Brien wasn’t there", 'the-mayors-obrien-wasnt-there'],
    ['Überraschung: Größe zählt', 'uberraschung-große-zahlt'],
    ['Élections à São Paulo', 'elections-a-sao-paulo'],
    ['İstanbul’da', 'istanbulda'],
    ['ﬁnal ½ Ⅳ', 'final-1-2-iv'],
    ['Выборы в Ёлкино, май', 'выборы-в-ёлкино-май'],
    ['서울 시장', '서울-시장'],
    ['がんばれ日本', 'がんばれ日本'],
    ['हिन्दी समाचार', 'हिन्दी-समाचार'],
    ['', 'story'],
    ['!?', 'story'],
    ['🌊🌊', 'story'],
    ['a'.repeat(200), 'story'],
  ])('%j is %j', (headline, slug) => {
    expect(slugOf(headline)).toBe(slug);
  });

  test('ends with a whole word before it gets too long', () => {
    const slug = slugOf(Array(40).fill('harbour').join(' '));
    expect(slug).toMatch(/^harbour(-harbour)+$/);
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug.length).toBeGreaterThan(70);
  });

  test('is a readable part of an address for any headline', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 30 })), (headline) => {
        const slug = slugOf(headline);
        expect(slug).toMatch(/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slug.isWellFormed()).toBe(true);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });
});
