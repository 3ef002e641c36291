import { describe, expect, test } from 'vitest';
import { isPointerLine } from './pointer-line.ts';

describe('isPointerLine', () => {
  test.each([
    'Read more: The dam that opened twice',
    'READ MORE',
    '» See also: Water levels',
    'Lesen Sie auch: Der Damm',
    'Lire aussi : Le barrage',
    'Lea también: La presa',
    'Leggi anche – La diga',
    'Leia também:',
    'Читайте также: Плотина',
    'Baca juga: Bendungan',
    'Advertisement',
    '[Werbung]',
    '12'.replace(/\d+/, 'Comments'),
  ])('points elsewhere: %s', (line) => {
    expect(isPointerLine(line)).toBe(true);
  });

  test.each([
    'Read more than one book a week, she said.',
    'Related costs rose by a third.',
    'Watch out for the water, the sign said.',
    'More than 300 people came.',
    'Photos of the dam were shown.',
    'Advertisement spending rose.',
    `Read more: ${'a long paragraph '.repeat(20)}`,
    '',
  ])('is a line of the article: %s', (line) => {
    expect(isPointerLine(line)).toBe(false);
  });
});
