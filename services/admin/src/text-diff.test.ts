import { applyPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptLines, unifiedDiff } from './text-diff.ts';

describe('the share of lines that stay', () => {
  test.each([
    ['all', 'a\n\nb', 'b\n\na\n\nc', 1],
    ['half', 'a\n\nb', 'b', 0.5],
    ['none', 'a', 'b', 0],
    ['a line as often as it is there', 'a\n\na\n\na\n\nb', 'a\n\nb\n\nb', 0.5],
    ['all of no lines', '', 'a', 1],
  ])('%s', (_, before, after, share) => {
    expect(keptLines(before, after)).toBe(share);
  });
});

describe('a diff', () => {
  test('has the lines that come and go, and one beside them', () => {
    expect(unifiedDiff('a\n\nb\n\nc\n\nd\n\ne', 'a\n\nb\n\nc\n\nD\n\ne')).toBe(
      '--- stored\n+++ extracted\n@@ -3,3 +3,3 @@\n c\n-d\n+D\n e\n',
    );
  });

  test('of long texts without a common line replaces one by the other', () => {
    const text = (name: string) => Array.from({ length: 3_000 }, (_, at) => `${name}${at}`).join('\n\n');
    const lines = unifiedDiff(text('a'), text('b')).trimEnd().split('\n');
    expect(lines.slice(0, 4)).toEqual(['--- stored', '+++ extracted', '@@ -1,3000 +1,3000 @@', '-a0']);
    expect(lines.slice(3).map((line) => line[0])).toEqual([...Array(3_000).fill('-'), ...Array(3_000).fill('+')]);
  });

  test('gives the lines of the new text when it is applied to the old', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'))
      .map((lines) => lines.map((line) => `${line}\n`).join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyPatch(before, unifiedDiff(before, after))).toBe(after);
      }),
    );
  });
});
