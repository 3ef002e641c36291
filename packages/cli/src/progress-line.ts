import { retell, tell } from './output.ts';
import { openProgressDistance } from './progress-distance.ts';

/** A line of progress on stderr. */
export type ProgressLine = {
  /** Shows `line` in place of the previous one. In a file, adds the line if one is due, and always with `must`. */
  say(line: string, must?: boolean): void;
  /** Ends the line: later output begins a new one. */
  end(): void;
};

/** Opens a line of progress: rewritten on a terminal, new lines at growing intervals in a file. */
export function openProgressLine(isTerminal: boolean = process.stderr.isTTY): ProgressLine {
  const isDue = openProgressDistance();
  return {
    say(line, must = false) {
      if (isTerminal) retell(line);
      else if (isDue(line, performance.now(), must)) tell(line);
    },
    end() {
      if (isTerminal) process.stderr.write('\n');
    },
  };
}
