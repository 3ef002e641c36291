import { retell, tell } from './output.ts';
import { openProgressDistance } from './progress-distance.ts';

/** A line on stderr that says how far something is. */
export type ProgressLine = {
  /** Says it over the line before; in a file on a line of its own, when one is due. One that `must` be said always is. */
  say(line: string, must?: boolean): void;
  /** Leaves the line as it is: what comes next begins a new one. */
  end(): void;
};

/** Opens a line of progress: one that is rewritten on a terminal, and lines at growing distances in a file. */
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
