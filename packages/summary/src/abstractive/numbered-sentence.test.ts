import { describe, expect, test } from 'vitest';
import type { Candidate } from '../candidates.ts';
import { citationOf } from '../citation.ts';
import type { KeyPoint } from '../key-points.ts';
import type { Sentence } from '../sentence.ts';
import { sentence } from '../testing/invented-sentence.ts';
import { numberedSentences } from './numbered-sentence.ts';

/** Sentences of two articles in turn. */
const story = (count: number): Sentence[] =>
  Array.from({ length: count }, (_, n) => sentence(n % 2 === 0 ? 'a' : 'b', [n], { start: Math.floor(n / 2) * 10 }));

const candidate = (one: Sentence, isCentral = true): Candidate => ({ sentence: one, isCentral, value: 1, mass: 1 });
const point = (...cited: Sentence[]): KeyPoint => ({
  text: '',
  citations: cited.map(citationOf),
  outlets: [],
  method: 'extractive',
});

/** The places of the numbered sentences. */
const placesOf = (
  all: Sentence[],
  candidates: Candidate[],
  { dek, points = [] }: { dek?: Sentence; points?: KeyPoint[] } = {},
): number[] =>
  numberedSentences(all, candidates, { dekCitation: dek ? citationOf(dek) : null, keyPoints: points }).map(
    ({ sentence: one }) => all.indexOf(one),
  );

const at = (all: Sentence[], ...places: number[]): Sentence[] => places.flatMap((place) => all[place] ?? []);

describe('numbered are', () => {
  const all = story(30);
  const [second, third, fifth] = at(all, 1, 2, 4);

  test('the central candidates in the order of the articles, each with its number', () => {
    const candidates = at(all, 4, 2).map((one) => candidate(one));
    const edge = at(all, 0).map((one) => candidate(one, false));
    expect(numberedSentences(all, [...candidates, ...edge], { dekCitation: null, keyPoints: [] })).toEqual([
      { id: 'S1', sentence: third },
      { id: 'S2', sentence: fifth },
    ]);
  });

  test('the dek and all sentences that points cite, of whatever value', () => {
    expect(placesOf(all, [], { dek: second ?? sentence('x', []), points: [point(...at(all, 7, 4))] })).toEqual([
      1, 4, 7,
    ]);
  });

  test('each once', () => {
    expect(
      placesOf(
        all,
        at(all, 4, 1).map((one) => candidate(one)),
        { points: [point(...at(all, 4))] },
      ),
    ).toEqual([1, 4]);
  });

  test('twenty-four at most, those that are shown first', () => {
    const candidates = all.map((one) => candidate(one));
    expect(placesOf(all, candidates)).toEqual(Array.from({ length: 24 }, (_, n) => n));
    expect(placesOf(all, candidates, { points: [point(...at(all, 28, 29))] })).toEqual([
      ...Array.from({ length: 22 }, (_, n) => n),
      28,
      29,
    ]);
  });
});
