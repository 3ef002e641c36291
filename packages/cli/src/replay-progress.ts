import type { ReplayCounts } from '@newsloom/admin';

/** On a terminal the line is rewritten; elsewhere a line comes as often as this at most. */
const SAY_MS = 5_000;

type Output = { isTTY: boolean; write: (text: string) => void; now: () => number };

/** Says how far a replay has come. The last counts are said by `end`. */
export function openReplayProgress({ isTTY, write, now }: Output) {
  let saidAt = now();
  let last = '';
  const say = (counts: ReplayCounts): void => {
    last = `${counts.replayed} of ${counts.matched} articles, ${counts.stories} stories`;
    if (isTTY) write(`\r\x1b[K${last}`);
    else if (now() - saidAt >= SAY_MS) {
      write(`${last}\n`);
      saidAt = now();
    }
  };
  return { say, end: () => write(isTTY ? '\n' : `${last}\n`) };
}
