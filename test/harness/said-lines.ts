import { z } from 'zod';
import type { WorkerProcess } from './worker-process.ts';

/** A line of the log. Those of a sibling bear its number, those of the process that was started none. */
const lineSchema = z.object({
  pid: z.number().optional(),
  msg: z.string(),
  stage: z.string().optional(),
  outcome: z.string().optional(),
});
type Line = z.infer<typeof lineSchema>;

/** The log lines that a worker has written so far, its siblings' among them. */
export function linesOf(worker: WorkerProcess): Line[] {
  const written = worker.said().split('\n').slice(0, -1);
  return written.filter((line) => line.startsWith('{')).map((line) => lineSchema.parse(JSON.parse(line)));
}

/** The siblings that have begun to work, in this order. */
export const siblingsOf = (worker: WorkerProcess): number[] =>
  linesOf(worker).flatMap(({ msg, pid }) => (msg === 'at work' && pid !== undefined ? [pid] : []));

/** How many units process `pid` has looked at; undefined for the one that was started. */
export const unitsOf = (worker: WorkerProcess, pid: number | undefined): number =>
  linesOf(worker).filter((line) => line.pid === pid && line.stage !== undefined).length;
