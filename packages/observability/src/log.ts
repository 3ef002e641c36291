import { type DestinationStream, type Logger, pino } from 'pino';

/** The log of newsloom: JSON lines, one event each. */
export type Log = Logger;

export type LogOptions = {
  level: string;
  /** The destination of lines; by default file descriptor 2, since stdout is for data. */
  destination?: DestinationStream;
};

/** A login in an address: `scheme://user:password@`, or `scheme://token@`. The bounds keep the search linear. */
const LOGIN = /(\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s"/?#@]{1,500}@/gi;

/** Removes logins from addresses in a line. Feeds and errors can contain any address. */
export const withoutLogins = (line: string): string => (line.includes('@') ? line.replace(LOGIN, '$1***@') : line);

/** Opens the log. Logins in addresses never reach it. */
export function openLog({ level, destination }: LogOptions): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: withoutLogins },
    },
    destination ?? pino.destination({ fd: 2, sync: false }),
  );
}
