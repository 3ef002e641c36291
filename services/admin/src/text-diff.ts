import { tally } from '@newsloom/text';
import { createTwoFilesPatch } from 'diff';

/**
 * Differing lines after which the search for the smallest diff is given up. Its time grows with the square of that
 * number: a thousand lines take a tenth of a second.
 */
const MOST_EDITS = 1_000;

/** The lines of a text, without the empty ones between paragraphs. */
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/**
 * The share of the lines of `before` that are also in `after`, counting repeated lines as often as they are in both; 1
 * if `before` has no lines.
 */
export function keptLines(before: string, after: string): number {
  const lines = linesOf(before);
  const left = tally(linesOf(after));
  let kept = 0;
  for (const line of lines) {
    const times = left.get(line) ?? 0;
    if (times > 0) kept += 1;
    left.set(line, times - 1);
  }
  return lines.length === 0 ? 1 : kept / lines.length;
}

/** A unified diff of the lines of `before` and `after`. Long texts with little in common are replaced as a whole. */
export function unifiedDiff(before: string, after: string): string {
  const [old, current] = [linesOf(before), linesOf(after)];
  const patch = createTwoFilesPatch('stored', 'extracted', fileOf(old), fileOf(current), '', '', {
    context: 1, // Lines are paragraphs, so one line of context shows where a change is.
    maxEditLength: MOST_EDITS,
  });
  if (patch !== undefined) return patch.replace(/^=+\n/, '');
  const hunk = `@@ -1,${old.length} +1,${current.length} @@`;
  const lines = [...old.map((line) => `-${line}`), ...current.map((line) => `+${line}`)];
  return fileOf(['--- stored', '+++ extracted', hunk, ...lines]);
}

const fileOf = (lines: string[]): string => lines.map((line) => `${line}\n`).join('');
