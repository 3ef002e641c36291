import { z } from 'zod';
import type { WorkerProcess } from './worker-process.ts';

/** A line of the log. Lines of a sibling have its process number, lines of the started process have none. */
const lineSchema = z.object({
  pid: z.number().optional(),
  msg: z.string(),
  stage: z.string().optional(),
  outcome: z.string().optional(),
});
type Line = z.infer<typeof lineSchema>;

/** The log lines of a worker and its siblings so far. */
export function linesOf(worker: WorkerProcess): Line[] {
  const written = worker.said().split('\n').slice(0, -1);
  return written.filter((line) => line.startsWith('{')).map((line) => lineSchema.parse(JSON.parse(line)));
}

/** The siblings that have begun to work, in order. */
export const siblingsOf = (worker: WorkerProcess): number[] =>
  linesOf(worker).flatMap(({ msg, pid }) => (msg === 'at work' && pid !== undefined ? [pid] : []));

/** How many units process `pid` has handled; undefined means the started process. */
export const unitsOf = (worker: WorkerProcess, pid: number | undefined): number =>
  linesOf(worker).filter((line) => line.pid === pid && line.stage !== undefined).length;
