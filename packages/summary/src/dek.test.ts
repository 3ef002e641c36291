import { describe, expect, test } from 'vitest';
import type { Candidate } from './candidates.ts';
import { dekOf } from './dek.ts';
import type { Sentence } from './sentence.ts';
import { sentenceIndex } from './sentence-index.ts';
import { sentence, TERMS } from './testing/invented-sentence.ts';

const headline = [90, 91, 92, 93, 94];

/** Five points without a term in common; the first is what the story is about. */
const points = [0, 10, 20, 30, 40].map((term) => sentence(`voice-${term}`, [term, term + 1, term + 2, term + 3]));

/** A sentence that has to do with the first point, and tells something else. */
const spare = (differences: Partial<Sentence> = {}) => sentence('other', [0, 1, 50, 51, 52, 53], differences);

/** The dek of the points and other candidates, the first of which are the most valuable. */
function dek(others: readonly Sentence[], shown: readonly Sentence[] = points): Sentence | null {
  const all = [...shown, ...others];
  const candidates = all.map(
    (one, place): Candidate => ({ sentence: one, value: 1 / (1 + place), isCentral: true, mass: 1 }),
  );
  return dekOf(candidates.reverse(), shown, headline, sentenceIndex(all, TERMS));
}

const word = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

describe('the dek', () => {
  test('is the most valuable that is no point', () => {
    const [better, worse] = [spare(), spare({ voice: 'another' })];
    expect(dek([better, worse])).toBe(better);
    expect(dek([worse, better])).toBe(worse);
  });

  test('has to do with the headline, if not with the first point', () => {
    const near = sentence('other', [90, 91, 50, 51, 52, 53, 54, 55]);
    expect(dek([near])).toBe(near);
  });

  test('counts less if it tells what a point tells', () => {
    const [told, other] = [
      sentence('other', [90, 91, 10, 50, 51, 52, 53, 54]),
      sentence('another', [90, 91, 60, 61, 62, 63, 64, 65]),
    ];
    const all = [...points, told, other];
    const chosen = (first: number, second: number) =>
      dekOf(
        [
          { sentence: told, value: first, isCentral: true, mass: 1 },
          { sentence: other, value: second, isCentral: true, mass: 1 },
        ],
        points,
        headline,
        sentenceIndex(all, TERMS),
      );
    expect(chosen(1, 0.97)).toBe(other);
    expect(chosen(1, 0.9)).toBe(told);
  });
});

describe('no dek is', () => {
  test.each<[string, Sentence]>([
    ['a point', points[0] ?? spare()],
    ['a point in other words', sentence('other', [0, 1, 2, 3])],
    ['most of a point', sentence('other', [0, 1, 2, 50])],
    ['part of a longer text', spare({ isLoose: true })],
    ['about somebody whom only a point names', spare({ leansOn: [10] })],
    ['what the headline says', sentence('other', headline)],
    ['about something else', sentence('other', [0, 50, 51, 52, 53])],
    ['a quotation', spare({ text: '“The harbour of Port Lunn was closed,” Brink said.' })],
  ])('%s', (_, none) => {
    const other = spare({ voice: 'another' });
    expect(dek([none, other])).toBe(other);
    expect(dek([none], points.slice(0, 3))).toBeNull();
  });

  test.each([
    ['thirty words', word(30), true],
    ['thirty-one words', word(31), false],
    ['sixteen pairs with a stroke', Array.from({ length: 16 }, () => 'yes/no').join(' '), false],
    ['sixteen words, each after a dash', Array.from({ length: 16 }, () => '– word').join(' '), false],
    ['twenty-eight words without spaces', '渡轮在浓雾中搁浅'.repeat(4), true],
    ['thirty-five words without spaces', '渡轮在浓雾中搁浅'.repeat(5), false],
    ['half a quotation', 'Brink said it “isn’t it”', true],
  ])('of %s: %j, %j', (_, text, can) => {
    const one = spare({ text });
    expect(dek([one], points.slice(0, 3))).toBe(can ? one : null);
  });
});

describe('if no other sentence is a dek, it is a point', () => {
  const central = points.map((point, place) =>
    place === 0 ? point : { ...point, terms: [0, 1, ...point.terms, place + 50] },
  );

  test('the last, and three are left', () => {
    expect(dek([], central)).toBe(central[4]);
    expect(dek([], central.slice(0, 4))).toBe(central[3]);
    expect(dek([], central.slice(0, 3))).toBeNull();
  });

  test('the last without which three outlets still have one', () => {
    const outlets = (all: string) => central.map((point, place) => ({ ...point, outlet: all.charAt(place) }));
    const ofThree = outlets('ababc');
    expect(dek([], ofThree)).toBe(ofThree[3]);
    const ofFour = outlets('abacd');
    expect(dek([], ofFour)).toBe(ofFour[4]);
    const third = outlets('abacd').slice(0, 4);
    expect(dek([], third)).toBe(third[2]);
    expect(dek([], outlets('aabcd').slice(0, 4))).toBeNull();
    const two = outlets('aaabb').slice(0, 4);
    expect(dek([], two)).toBe(two[2]);
  });

  test('the last that fits', () => {
    const long = central.map((point, place) => (place === 4 ? { ...point, text: word(31) } : point));
    expect(dek([], long)).toBe(long[3]);
    const third = central.map((point, place) => (place > 2 ? { ...point, text: word(31) } : point));
    expect(dek([], third)).toBeNull();
    expect(dek([], points)).toBeNull();
  });

  test('the last that needs no other point', () => {
    const leaning = central.map((point, place) => (place === 4 ? { ...point, leansOn: [10] } : point));
    expect(dek([], leaning)).toBe(leaning[3]);
  });
});

test('there is none of nothing', () => {
  expect(dek([], [])).toBeNull();
});
