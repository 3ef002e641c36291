import { schemaFault } from '@newsloom/errors';
import { STARTER_OUTLETS } from '@newsloom/outlets';
import { levelOfQuality, raterOf, readFactuality, readLean } from '@newsloom/scoring';
import { outlets, type RatedOutlet, type Rating } from '@newsloom/store';
import { parseDate } from '@newsloom/text';
import { z } from 'zod';
import { countryCode } from './country-code.ts';
import type { OutletLayout } from './outlet-layouts.ts';

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

/** A domain with or without a path, also as an address. Folders in it are sections of the outlet. */
const domain = text(LONGEST_DOMAIN)
  .toLowerCase()
  .transform((text) =>
    text
      .replace(/^https?:\/\//, '')
      .replace(/^www\.(?=[^/]+\.)/, '')
      .replace(/\/+$/, ''),
  )
  .pipe(z.string().regex(/^[^\s/\p{Cc}]+(?:\/[^\s\p{Cc}]+)?$/u, 'is not a domain'));

const rowSchema = z.object({
  domain,
  alias: domain.or(z.literal('').transform(() => null)).nullish(),
  name: cell(),
  country: cell(),
  owner: cell(),
  family: cell(),
  ownerType: cell(),
  stateMedia: cell(),
  category: cell(),
  lean: cell(),
  factuality: cell(),
  quality: cell(),
  ratingSource: cell(LONGEST_RATER),
  ratingDate: cell(),
  evidenceUrl: cell(),
  scale: cell(),
  licence: cell(),
});
type Row = z.infer<typeof rowSchema>;

/** What applies to all rows of a file. */
export type RowContext = {
  layout: OutletLayout;
  /** Who rated and when, where the rows do not say. A rating without a rater is useless. */
  rater: string | null;
  date: string | null;
  /** Today, as ISO date: a rating cannot be later. */
  today: string;
};

/** The outlet of a row, or the reason why it is refused. */
export function outletOfRow(fields: unknown, context: RowContext): RatedOutlet | string {
  const parsed = rowSchema.safeParse(fields);
  if (!parsed.success) return schemaFault(parsed.error, 'line');
  const row = parsed.data;
  const country = row.country === null ? null : countryCode(row.country);
  if (row.country !== null && country === null) return `country: ${row.country} is not an ISO 3166 code such as GB`;
  if (row.alias === row.domain) return `alias: ${row.domain} is the outlet itself`;
  const stateMedia = row.stateMedia === null ? null : flags.get(row.stateMedia.toLowerCase());
  if (stateMedia === undefined) return `stateMedia: ${row.stateMedia} is neither yes nor no`;
  const ratedAt = row.ratingDate ?? context.date;
  if (ratedAt !== null && !isDay(ratedAt)) return `ratingDate: ${ratedAt} is not a date such as 2026-05-01`;
  if (ratedAt !== null && ratedAt > context.today) return `ratingDate: ${ratedAt} is in the future`;
  const source = row.ratingSource ?? context.rater;
  const rating = ratingOf(row, source, ratedAt);
  if (typeof rating === 'string') return rating;
  const owner = (row.owner?.length ?? 0) <= context.layout.longestOwner ? row.owner : null;
  const hasFacts = [country, owner, row.family, row.ownerType, stateMedia].some((fact) => fact !== null);
  return {
    ...outlets.unknownOutlet(row.domain),
    name: context.layout.hasRatingNames && STARTER_NAMES.has(row.domain) ? null : row.name,
    country,
    owner,
    family: row.family,
    ownerType: row.ownerType,
    stateMedia,
    category: row.category === null ? null : categoryOf(row.category),
    factsAt: hasFacts ? ratedAt : null,
    factsSource: hasFacts ? source : null,
    aliases: row.alias ? [row.alias] : [],
    ratings: rating === null ? [] : [rating],
  };
}

const STARTER_NAMES = new Set(STARTER_OUTLETS.map(({ domain }) => domain));

const flags = new Map<string, boolean | null>([
  ['yes', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['false', false],
  ['0', false],
]);

/** What an outlet publishes: `satire`, `press-release` or `news`; null for the many other categories in lists. */
function categoryOf(category: string): string | null {
  if (/^satire/i.test(category)) return 'satire';
  if (/^press[- ]releases?$/i.test(category)) return 'press-release';
  return /^news$/i.test(category) ? 'news' : null;
}

/** The rating of a row, null if it has none, or the reason why it is refused. */
function ratingOf(row: Row, source: string | null, ratedAt: string | null): Rating | string | null {
  const rater = source === null ? null : raterOf(source);
  const lean = row.lean === null ? null : readLean(rater, row.lean);
  if (row.lean !== null && lean === null) return `lean: ${row.lean} is not a lean`;
  const said = row.factuality === null ? null : readFactuality(rater, row.factuality);
  if (row.factuality !== null && said === null) return `factuality: ${row.factuality} is not a level`;
  const quality = row.quality === null ? null : Number(row.quality);
  if (quality !== null && !(quality >= 0 && quality <= 1)) return `quality: ${row.quality} is not between 0 and 1`;
  const factuality = said ?? (quality === null ? null : levelOfQuality(rater, quality));
  if (lean === null && factuality === null) return null;
  if (!source || !ratedAt) return 'a rating needs ratingSource and ratingDate (or --rater and --date)';
  const { evidenceUrl } = row;
  if (evidenceUrl !== null && !/^https?:\/\/\S+$/.test(evidenceUrl)) return `evidenceUrl: ${evidenceUrl} is no address`;
  const scale = row.scale ?? rater?.scale ?? null;
  return {
    rater: source,
    ratedAt,
    lean,
    factuality,
    evidenceUrl,
    scale,
    licence: row.licence ?? rater?.licence ?? null,
  };
}

/** Says whether a text is an ISO 8601 day, month or year. Comparing these finds the latest rating. */
const isDay = (text: string): boolean => /^\d{4}(-\d\d){0,2}$/.test(text) && parseDate(text) !== null;
