import { STAGE_NAMES, type StageName } from '@newsloom/pipeline';
import { parseDate } from '@newsloom/text';
import { InvalidArgumentError, Option } from 'commander';

/** Parsers of option values. Each throws an error that says which values it takes. */

export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(Number(text)))
    throw new InvalidArgumentError('It takes a whole number.');
  return Number(text);
}

export function positiveNumber(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('It takes a number above 0.');
  return value;
}

const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** A point in time: ISO 8601, or a span back from now such as `30m`, `6h`, `2d`. */
export function pointInTime(text: string): Date {
  const [, amount, unit] = /^(\d+)([mhd])$/.exec(text) ?? [];
  if (amount !== undefined && (unit === 'm' || unit === 'h' || unit === 'd')) {
    return new Date(Date.now() - Number(amount) * UNITS[unit]);
  }
  const at = new Date(text);
  // `Date` reads 31 February as 3 March.
  const isPossible = !Number.isNaN(at.getTime()) && parseDate(text) !== null;
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || !isPossible) {
    throw new InvalidArgumentError('It takes a time such as 2026-01-31, 2026-01-31T08:00:00Z, 30m, 6h or 2d.');
  }
  return at;
}

export function stageName(text: string): StageName {
  const name = STAGE_NAMES.find((stage) => stage === text);
  if (!name) throw new InvalidArgumentError(`The stages are ${STAGE_NAMES.join(', ')}.`);
  return name;
}

/** For commands that run stages. */
export const processesOption = (): Option =>
  new Option(
    '--processes <n>',
    'how many processes run the stages, up to 64 (default: NEWSLOOM_PROCESSES, else one per core left by the engines, at most four)',
  ).argParser(wholeNumber);
