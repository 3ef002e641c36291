import { describe, expect, test } from 'vitest';
import { chosen, type Valued } from './testing/chosen-facts.ts';
import { sentence } from './testing/invented-sentence.ts';

describe('with a whole article', () => {
  const headline = [0, 1, 2, 3, 4];
  /** The ninth sentence of an article. */
  const unfit = [sentence('a', [390], { position: 8, refusal: 'leans' })];
  const event: Valued = [sentence('a', [0, 1, 2, 20, 21, 22]), 9];
  const near: Valued = [sentence('b', [3, 4, 30, 31, 32]), 1];
  const far = Array.from({ length: 10 }, (_, at): Valued => {
    const terms = Array.from({ length: 6 }, (_, place) => 100 + at * 6 + place);
    return [sentence('abc'.charAt(at % 3), terms), 5 - at / 10];
  });

  test('what has to do with the headline comes before what is more valuable', () => {
    expect(chosen([event, near, ...far], { headline, count: 2, unfit })).toEqual([event[0], near[0]]);
    expect(chosen([event, near, ...far], { headline, count: 2 })).toEqual([event[0], far[1]?.[0]]);
  });

  test('so it does with many sentences', () => {
    const others = Array.from({ length: 8 }, (_, at) => sentence('a', [380 + at], { refusal: 'leans' }));
    expect(chosen([event, near, ...far], { headline, count: 2, unfit: others })).toEqual([event[0], near[0]]);
    expect(chosen([event, near, ...far], { headline, count: 2, unfit: others.slice(1) })).not.toContain(near[0]);
  });

  test('three points are enough if the others have nothing to do with it', () => {
    const points = chosen([event, near, ...far], { headline, count: 5, unfit });
    expect(points).toHaveLength(3);
    expect(new Set(points.map(({ outlet }) => outlet))).toEqual(new Set('abc'));
  });

  const lead = sentence('a', [0, 1, 2, 40, 41], { leansOn: [40] });

  test('the first is one that can be read after the headline, if any tells what it says', () => {
    expect(chosen([[lead, 9], event], { headline, count: 1, unfit })).toEqual([event[0]]);
    expect(chosen([[lead, 9], near], { headline, count: 1, unfit })).toEqual([near[0]]);
    expect(chosen([[lead, 9]], { headline, count: 1, unfit })).toEqual([lead]);
  });

  test('the second can be read after the first, or there is none', () => {
    const loose = (at: number): Valued => [
      sentence('a', [50 + at * 5, 51 + at * 5, 52 + at * 5], { isLoose: true }),
      1 / at,
    ];
    expect(chosen([loose(1), loose(2)], { headline, unfit })).toHaveLength(1);
    expect(chosen([[event[0], 9], loose(1), loose(2), near], { headline, unfit })).toEqual([event[0], near[0]]);
  });

  test('a scene is no third point', () => {
    const opening = sentence('d', [70, 71], { position: 0, refusal: 'leans' });
    const scene = (position: number): Valued => [sentence('d', [80, 81, 82], { position }), 1];
    const other: Valued = [sentence('d', [3, 4, 60, 61]), 8];
    const shown = (position: number) =>
      chosen([[{ ...event[0], outlet: 'd' }, 9], other, scene(position)], {
        headline,
        count: 3,
        unfit: [...unfit, opening],
      });
    expect(shown(1)).toHaveLength(2);
    expect(shown(3)).toHaveLength(3);
  });

  test('an outlet that a point cites needs none of its own', () => {
    const report = (voice: string): Valued => [sentence(voice, [0, 1, 2, 20, 21, 22]), 1];
    const loose: Valued = [sentence('b', [200, 201, 202], { isLoose: true }), 8];
    const good: Valued = [sentence('a', [3, 4, 30, 31, 32]), 1];
    const other: Valued = [sentence('c', [210, 211, 212], { isLoose: true }), 8];
    expect(chosen([event, report('b'), report('c'), loose, good], { headline, count: 3, unfit })).toEqual([
      event[0],
      good[0],
    ]);
    expect(chosen([event, loose, other, good], { headline, count: 3, unfit })).toContain(other[0]);
  });

  test('the first is the most valuable if none tells what the headline says', () => {
    const six = [0, 1, 2, 3, 4, 5];
    const hint: Valued = [sentence('a', [0, 1, 30, 31]), 1];
    const other: Valued = [sentence('b', [40, 41, 42, 43]), 5];
    expect(chosen([hint, other], { headline: six, count: 1, unfit })).toEqual([other[0]]);
  });

  describe('a good sentence at the edge', () => {
    const edge = (outlet: string, value: number): Valued => [sentence(outlet, [3, 4, 50, 51, 52]), value, false];
    const second = (...valued: Valued[]) => chosen([event, ...valued], { headline, count: 2, unfit })[1];

    test('is taken if there is none at the centre', () => {
      const good = edge('a', 0.5);
      expect(second(good, ...far.slice(0, 1))).toBe(good[0]);
    });

    test('is not taken if there is one at the centre', () => {
      const own = sentence('a', [2, 3, 30, 31, 32]);
      expect(second([own, 1], edge('a', 8))).toBe(own);
    });

    test('is taken if its outlet is not cited, and none at the centre is of such an outlet', () => {
      const [own, fresh] = [sentence('a', [2, 3, 30, 31, 32]), edge('c', 8)];
      expect(second([own, 1], fresh)).toBe(fresh[0]);
      const other = sentence('b', [4, 1, 60, 61, 62]);
      expect(second([own, 0.1], [other, 1], fresh)).toBe(other);
    });

    test('is not taken if it repeats what is told', () => {
      const again: Valued = [sentence('b', [0, 1, 2, 20, 21, 22, 23]), 8, false];
      expect(second(again)).toBeUndefined();
    });
  });
});
