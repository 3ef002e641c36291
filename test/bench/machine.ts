import { availableParallelism, cpus, loadavg } from 'node:os';

/** What every absolute figure rests on. */
export const machine = `${availableParallelism()} cores, Node ${process.version}`;

/** The same with the kind of processor, and the load before anything is measured: a busy machine measures itself. */
export const machineAtStart = (): string =>
  `${machine}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${process.platform}; load at the start ${loadavg()[0]?.toFixed(1)}`;
