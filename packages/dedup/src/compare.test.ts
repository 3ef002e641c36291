import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEWEST_COMMON_BANDS } from './bands.ts';
import { compareSignatures } from './compare.ts';
import { signatureOf } from './signature.ts';
import { invented } from './testing/invented-text.ts';

const sign = (text: string, title = 'A title') => signatureOf({ title, text });
const cut = (text: string, from: number, to: number): string => text.split(' ').slice(from, to).join(' ');
const commonBands = (a: string, b: string): number => new Set(sign(a).bands).intersection(new Set(sign(b).bands)).size;

/** Every `step`th word replaced. */
const edited = (text: string, step: number): string =>
  text
    .split(' ')
    .map((word, place) => (place % step === 0 ? `new${place}` : word))
    .join(' ');

const text = invented(1, 600);
const long = invented(5, 12_000);

describe('compareSignatures', () => {
  test.each([
    ['the same text', text, text, 'same-text'],
    ['one word in fifteen changed', text, edited(text, 15), 'near'],
    ['cut to a third', text, cut(text, 0, 200), 'near'],
    ['a lead and a tail added', text, `${invented(2, 60)} ${text} ${invented(3, 60)}`, 'near'],
    ['one word in four changed', text, edited(text, 4), null],
    [
      'half of the text shared',
      `${cut(text, 0, 300)} ${invented(2, 300)}`,
      `${cut(text, 0, 300)} ${invented(3, 300)}`,
      null,
    ],
    ['another text', text, invented(4, 600), null],
    ['a quotation of two sentences', text, cut(text, 40, 62), null],
    ['the fewest shingles that tell', text, cut(text, 40, 64), 'near'],
    ['one fewer', text, cut(text, 40, 63), null],
    ['no text', '', '', null],
    // Of the three a quarter, half and all of the shingles are kept.
    ['a long text cut to half', long, cut(long, 0, 6_000), 'near'],
    ['a long text cut to a sixth', long, cut(long, 0, 2_000), 'near'],
    ['a long text after its half', cut(long, 0, 6_000), long, 'near'],
    ['a long text after its sixth', cut(long, 0, 2_000), long, 'near'],
    ['a long text and a short one of other words', long, invented(6, 2_000), null],
  ])('%s', (_, a, b, kind) => {
    expect(compareSignatures(sign(a), sign(b)).kind).toBe(kind);
  });

  test('a copy without text needs a long title', () => {
    const long = 'Convoy of two hundred fuel lorries reaches the capital after nine days';
    expect(compareSignatures(sign('', long), sign('', long)).kind).toBe('same-text');
    expect(compareSignatures(sign('', 'Live updates'), sign('', 'Live updates')).kind).toBeNull();
  });

  test('jaccard and containment follow Broder', () => {
    // 96 shingles; the first 50 words hold 46 of them.
    const { jaccard, containment } = compareSignatures(sign(cut(text, 0, 100)), sign(cut(text, 0, 50)));
    expect(jaccard).toBeCloseTo(46 / 96);
    expect(containment).toBe(1);
    const nothing = compareSignatures(sign(''), sign(text));
    expect(nothing).toEqual({ kind: null, score: 0, jaccard: 0, containment: 0 });
    expect(compareSignatures(sign(''), sign(''))).toEqual(nothing);
  });

  test('a near copy scores the larger figure, the same text scores 1', () => {
    const near = compareSignatures(sign(text), sign(cut(text, 0, 200)));
    expect(near.score).toBe(near.containment);
    expect(near.containment).toBeGreaterThan(near.jaccard);
    expect(compareSignatures(sign(text), sign(text)).score).toBe(1);
  });

  test('is symmetric, and scores between 0 and 1', () => {
    const piece = fc.record({ seed: fc.nat(3), length: fc.nat(400) });
    const article = fc
      .array(piece, { maxLength: 3 })
      .map((all) => all.map((p) => invented(p.seed, p.length)).join(' '));
    fc.assert(
      fc.property(article, article, (a, b) => {
        const result = compareSignatures(sign(a), sign(b));
        expect(compareSignatures(sign(b), sign(a))).toEqual(result);
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(1);
        expect(result.score > 0).toBe(result.kind !== null);
      }),
    );
  });

  // Shares of hundreds of invented pairs measure the choice of figures; that takes too long for each mutant.
  const onSample = test.skipIf(process.env.NEWSLOOM_MUTANTS_OF);

  onSample.each([
    ['copies cut to 35 %', (whole: string) => cut(whole, 0, Math.ceil(whole.split(' ').length * 0.35))],
    ['copies with one word in twelve changed', (whole: string) => edited(whole, 12)],
  ])('at least 99 %% of the %s are found through the bands', (_, copyOf) => {
    const wholes = Array.from({ length: 400 }, (_, seed) => invented(seed, 100 + 3 * seed));
    const found = wholes.filter((whole) => commonBands(whole, copyOf(whole)) >= FEWEST_COMMON_BANDS);
    expect(found.length / wholes.length).toBeGreaterThanOrEqual(0.99);
  });

  onSample('articles with only two common sentences at the end are hardly ever compared', () => {
    const footer = invented(5_000, 25);
    const pairs = Array.from({ length: 400 }, (_, seed) => [
      `${invented(seed, 600)} ${footer}`,
      `${invented(seed + 1_000, 600)} ${footer}`,
    ]);
    const compared = pairs.filter(([a = '', b = '']) => commonBands(a, b) >= FEWEST_COMMON_BANDS);
    expect(compared.length / pairs.length).toBeLessThan(0.3);
  });
});
