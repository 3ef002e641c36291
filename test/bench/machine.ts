import { availableParallelism, cpus, loadavg } from 'node:os';

/** A description of the machine, for absolute figures. */
export const machine = `${availableParallelism()} cores, Node ${process.version}`;

/**
 * Describes the machine, its processor, and its load before the measurement, because figures of a busy machine are
 * wrong.
 */
export const machineAtStart = (): string =>
  `${machine}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${process.platform}; load at the start ${loadavg()[0]?.toFixed(1)}`;
