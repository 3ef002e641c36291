import { afterEach, expect, test, vi } from 'vitest';
import { openProgressLine, type ProgressLine } from './progress-line.ts';

afterEach(() => vi.restoreAllMocks());

/** The output on stderr while `show` uses a line. */
function written(isTerminal: boolean, show: (line: ProgressLine) => void): string[] {
  const texts: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => texts.push(String(text)) > 0);
  show(openProgressLine(isTerminal));
  vi.restoreAllMocks();
  return texts;
}

/** Shows three lines, the last of which is urgent, and ends. */
const show = ({ say, end }: ProgressLine): void => {
  say('1 of 2');
  say('passing');
  say('2 of 2', true);
  end();
};

test('on a terminal one line is rewritten, and ended', () => {
  expect(written(true, show)).toEqual(['\r\x1b[K1 of 2', '\r\x1b[Kpassing', '\r\x1b[K2 of 2', '\n']);
});

test('in a file a line comes when it is due, or must be said', () => {
  expect(written(false, show)).toEqual(['1 of 2\n', '2 of 2\n']);
});
