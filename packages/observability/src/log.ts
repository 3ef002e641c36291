import { type DestinationStream, type Logger, pino } from 'pino';

/** The log of newsloom: JSON lines, one event each. */
export type Log = Logger;

export type LogOptions = {
  level: string;
  /** The destination of lines; by default file descriptor 2, since stdout is for data. */
  destination?: DestinationStream;
};

/** Opens the log. Passwords in addresses never reach it: callers log hosts, not connection strings. */
export function openLog({ level, destination }: LogOptions): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination({ fd: 2, sync: false }),
  );
}
