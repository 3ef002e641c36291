import { createReadStream } from 'node:fs';
import { type NewsloomError, newsloomError, reasonOf, schemaFault } from '@newsloom/errors';
import { parseFactuality, parseLean } from '@newsloom/scoring';
import type { RatedOutlet } from '@newsloom/store';
import { parseDate } from '@newsloom/text';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { countryCode } from './country-code.ts';

/** An index row of the store holds 2,704 bytes, and a character takes four at most. */
const LONGEST_DOMAIN = 253; // RFC 1035.
const LONGEST_RATER = 200;
const LONGEST_CELL = 2_000;

const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((value) => !value.includes('\0'), 'must not hold a NUL character');

const cell = (longest = LONGEST_CELL) =>
  text(longest)
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);

const rowSchema = z.object({
  domain: text(LONGEST_DOMAIN)
    .toLowerCase()
    .regex(/^[^\s/\p{Cc}]+$/u, 'is not a domain'),
  name: cell(),
  country: cell(),
  owner: cell(),
  ownerType: cell(),
  lean: cell(),
  factuality: cell(),
  ratingSource: cell(LONGEST_RATER),
  ratingDate: cell(),
  evidenceUrl: cell(),
});

/** Who rated and when, for files that do not say. A rating without a rater is useless. */
export type RatingDefaults = { rater?: string; date?: string };

/**
 * Reads the outlets of a CSV file. Invalid rows come back as faults with their line number; the others are read. Throws
 * `input-unreadable`.
 */
export async function readOutlets(
  file: string,
  defaults: RatingDefaults,
): Promise<{ rows: RatedOutlet[]; faults: NewsloomError[] }> {
  const byDomain = new Map<string, RatedOutlet>();
  const faults: NewsloomError[] = [];
  const rows = createReadStream(file).on('error', (error) => parser.destroy(error));
  const parser = parse({ columns: true, bom: true, info: true, skip_empty_lines: true, relax_column_count: true });
  try {
    for await (const { record, info } of rows.pipe(parser)) {
      const outlet = outletOf(file, info.lines, record, defaults);
      if ('code' in outlet) faults.push(outlet);
      else byDomain.set(outlet.domain, merge(byDomain.get(outlet.domain), outlet));
    }
  } catch (error) {
    // An error of the disk or of the parser.
    if (error instanceof Error && 'code' in error) {
      throw newsloomError('input-unreadable', { input: file, reason: reasonOf(error) }, { cause: error });
    }
    throw error;
  }
  return { rows: [...byDomain.values()], faults };
}

function outletOf(file: string, line: number, record: unknown, defaults: RatingDefaults): RatedOutlet | NewsloomError {
  const fault = (reason: string) => newsloomError('line-invalid', { input: file, line, reason });
  const parsed = rowSchema.safeParse(record);
  if (!parsed.success) return fault(schemaFault(parsed.error, 'line'));
  const { domain, name, country, owner, ownerType, lean, factuality, ratingSource, ratingDate, evidenceUrl } =
    parsed.data;
  const parsedLean = lean === null ? null : parseLean(lean);
  const parsedFactuality = factuality === null ? null : parseFactuality(factuality);
  if (lean !== null && parsedLean === null) return fault(`lean: ${lean} is not a lean`);
  if (factuality !== null && parsedFactuality === null) return fault(`factuality: ${factuality} is not a level`);
  const code = country === null ? null : countryCode(country);
  if (country !== null && code === null) return fault(`country: ${country} is not an ISO 3166 code such as GB`);
  const facts = { domain, name, country: code, owner, ownerType };
  if (parsedLean === null && parsedFactuality === null) return { ...facts, ratings: [] };
  const rater = ratingSource ?? defaults.rater;
  const ratedAt = ratingDate ?? defaults.date;
  if (!rater || !ratedAt) return fault('a rating needs ratingSource and ratingDate (or --rater and --date)');
  if (!isDay(ratedAt)) return fault(`ratingDate: ${ratedAt} is not a date such as 2026-05-01`);
  return { ...facts, ratings: [{ rater, ratedAt, lean: parsedLean, factuality: parsedFactuality, evidenceUrl }] };
}

/** Says whether a text is an ISO 8601 day, month or year. Comparing these finds the latest rating. */
const isDay = (text: string): boolean => /^\d{4}(-\d\d){0,2}$/.test(text) && parseDate(text) !== null;

/** Merges rows of one domain: all ratings are kept, facts come from the later row. */
function merge(known: RatedOutlet | undefined, outlet: RatedOutlet): RatedOutlet {
  if (!known) return outlet;
  return {
    domain: outlet.domain,
    name: outlet.name ?? known.name,
    country: outlet.country ?? known.country,
    owner: outlet.owner ?? known.owner,
    ownerType: outlet.ownerType ?? known.ownerType,
    ratings: [...known.ratings, ...outlet.ratings],
  };
}
